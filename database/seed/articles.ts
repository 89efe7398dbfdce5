import { heading, link, list, paragraph } from '../../src/seed/blocks';
import type { SeedArticle } from '../../src/seed/content';
import { SOURCES } from './sources';

const { url } = SOURCES.portal;

/**
 * What the association's page tells, retold. The page names no year for the visits and does not say which councils have
 * decided, so neither does this. When it was first published is not known either: it takes the day on which it is published here.
 */
export const articles: readonly SeedArticle[] = [
  {
    key: 'seven-pairs',
    example: false,
    pinned: true,
    cover: 'map',
    publicationDate: null,
    source: {
      url,
      title: {
        pl: `portalsamorzadowy.pl, ${SOURCES.portal.item}`,
        uk: 'portalsamorzadowy.pl, повідомлення 472238',
        en: 'portalsamorzadowy.pl, news item 472238',
      },
    },
    areas: ['local-government', 'aid-reconstruction', 'economy', 'science'],
    partnerships: ['pszczyna-bucha', 'zory-tetiiv', 'miedzno-piskivka', 'pilchowice-fursy', 'siewierz-yahotyn', 'zbroslawice-hrebinky', 'opatow-mala-vilshanka'],
    words: {
      pl: {
        title: 'Siedem par: tak rosną partnerstwa polskich i ukraińskich samorządów',
        summary: 'Trzy partnerstwa już istnieją, cztery kolejne pary gmin i hromad podpisały deklaracje chęci współpracy. Początek dała współpraca dwóch związków samorządów, podjęta w 2014 roku.',
        body: [
          heading('Najpierw wymiana doświadczeń'),
          paragraph(
            'Śląski Związek Gmin i Powiatów współpracuje z Kijowskim Oddziałem Regionalnym Związku Miast Ukrainy (KORZMU) od 2014 roku. Od początku chodziło o pomoc, która trafia wprost do mieszkańców miast i hromad obwodu kijowskiego. Służyły temu wymiana doświadczeń i starania o to, by polskie i ukraińskie samorządy były zarządzane skuteczniej i efektywniej, zwłaszcza dzięki podnoszeniu kwalifikacji urzędników.',
          ),
          heading('Trzy partnerstwa'),
          paragraph('To, co udało się zrobić w miastach i hromadach, zachęciło Związek do łączenia polskich i ukraińskich gmin w pary. W następnych latach współpracy powstały trzy partnerstwa:'),
          list('Pszczyna – Bucza', 'Żory – Tetijiw', 'Miedźno – Piskiwka'),
          heading('Cztery nowe pary'),
          paragraph(
            'Zdaniem Związku żadna inna forma pomocy nie jest tak efektywna jak partnerstwo miast: wsparcie dociera dokładnie tam, gdzie powinno. Zacieśniają się przy tym więzi między społecznościami lokalnymi obu krajów i powstaje grunt pod nowe relacje, choćby gospodarcze czy naukowe.',
          ),
          paragraph('Dlatego w dniach 14–17 czerwca i 2–4 lipca gminy członkowskie Związku gościły delegacje ukraińskich hromad z obwodu kijowskiego, zainteresowanych nawiązaniem partnerstwa. Chodzi o cztery pary:'),
          list('Pilchowice – Fursy', 'Siewierz – Jahotyn', 'Zbrosławice – Hrebinky', 'Opatów – Mała Wilszanka'),
          paragraph('Uczestnicy podpisali wspólnie deklaracje chęci współpracy, a część samorządów podjęła już uchwały o nawiązaniu partnerstwa z ukraińskimi przyjaciółmi.'),
          heading('Szukasz partnera w Ukrainie?'),
          paragraph('Jeśli Twoja gmina chce współpracować z ukraińskim samorządem, napisz lub zadzwoń do biura Związku. Sprawami partnerstw zajmuje się tam starszy specjalista ds. polityk i programów rozwojowych.'),
          paragraph('Więcej: ', link(`portalsamorzadowy.pl, ${SOURCES.portal.item}`, url), '.'),
        ],
      },
      uk: {
        title: 'Сім пар: як зростають партнерства польських і українських громад',
        summary: 'Три партнерства вже діють, ще чотири пари ґмін і громад підписали декларації про бажання співпрацювати. Усе почалося зі співпраці двох обʼєднань місцевого самоврядування 2014 року.',
        body: [
          heading('Спершу — обмін досвідом'),
          paragraph(
            'Сілезький союз ґмін і повітів співпрацює з Київським регіональним відділенням Асоціації міст України з 2014 року. Від самого початку йшлося про допомогу, яка потрапляє безпосередньо до мешканців міст і громад Київської області. Для цього сторони обмінювалися досвідом і дбали про те, щоб управління польськими та українськими органами самоврядування ставало дієвішим і ефективнішим, — передусім завдяки підвищенню кваліфікації їхніх посадовців.',
          ),
          heading('Три партнерства'),
          paragraph('Зроблене в містах і громадах надихнуло Союз поєднувати в пари польські ґміни та українські громади. За наступні роки співпраці постали три партнерства:'),
          list('Pszczyna – Буча', 'Żory – Тетіїв', 'Miedźno – Пісківка'),
          heading('Чотири нові пари'),
          paragraph(
            'На думку Союзу, жодна інша форма допомоги не є такою дієвою, як партнерство міст: підтримка надходить саме туди, куди має. Водночас міцнішають добрі звʼязки між місцевими спільнотами обох країн і зʼявляється ґрунт для нових відносин, зокрема економічних чи наукових.',
          ),
          paragraph('Тому 14–17 червня та 2–4 липня в ґмінах — членах Союзу гостювали делегації громад Київської області, зацікавлених у партнерстві. Ідеться про чотири пари:'),
          list('Pilchowice – Фурси', 'Siewierz – Яготин', 'Zbrosławice – Гребінки', 'Opatów – Мала Вільшанка'),
          paragraph('Учасники разом підписали декларації про бажання співпрацювати, а частина органів самоврядування вже ухвалила рішення про встановлення партнерства з друзями з України.'),
          heading('Шукаєте партнера в Україні?'),
          paragraph('Якщо ваша ґміна хоче співпрацювати з українською громадою, напишіть або зателефонуйте до офісу Союзу. Партнерствами там опікується старший спеціаліст із питань політик і програм розвитку.'),
          paragraph('Докладніше: ', link('portalsamorzadowy.pl, повідомлення 472238', url), '.'),
        ],
      },
      en: {
        title: 'Seven pairs: how Polish and Ukrainian municipalities become partners',
        summary: 'Three partnerships are in place, and four more pairs of municipalities have signed declarations of intent. It began with the cooperation of two associations of local governments in 2014.',
        body: [
          heading('First, learning from each other'),
          paragraph(
            'The Silesian Union of Municipalities and Counties has worked with the Kyiv Regional Branch of the Association of Ukrainian Cities since 2014. From the start the aim was help that reaches the residents of towns and hromadas (territorial communities) in Kyiv Oblast directly. The two shared experience and worked towards more effective and efficient management of Polish and Ukrainian local governments, above all by improving the skills of their officials.',
          ),
          heading('Three partnerships'),
          paragraph('What had been done in those towns and hromadas inspired the Union to bring Polish and Ukrainian municipalities together in pairs. Three partnerships were established as the cooperation went on:'),
          list('Pszczyna – Bucha', 'Żory – Tetiiv', 'Miedźno – Piskivka'),
          heading('Four new pairs'),
          paragraph(
            'In the Union’s view no other form of help works as well as a partnership of towns: support goes straight to where it should. It also strengthens good ties between local communities in the two countries, and prepares the ground for new relations in business or science.',
          ),
          paragraph('That is why delegations from hromadas in Kyiv Oblast that are interested in a partnership were guests of the Union’s member municipalities on 14–17 June and 2–4 July. The four pairs are:'),
          list('Pilchowice – Fursy', 'Siewierz – Yahotyn', 'Zbrosławice – Hrebinky', 'Opatów – Mala Vilshanka'),
          paragraph('The participants signed declarations of intent together, and some of the local governments have already adopted resolutions on a partnership with their Ukrainian friends.'),
          heading('Looking for a partner in Ukraine?'),
          paragraph('If your municipality would like to work with a Ukrainian local government, write to the office of the Union or call it. Its senior specialist for development policies and programmes looks after partnerships.'),
          paragraph('Read more: ', link('portalsamorzadowy.pl, news item 472238', url), '.'),
        ],
      },
    },
  },
];
