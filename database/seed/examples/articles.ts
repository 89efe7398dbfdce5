import { bold, heading, list, paragraph } from '../../../src/seed/blocks';
import type { RelativeMoment, SeedArticle } from '../../../src/seed/content';
import { EXAMPLE_NOTICE } from './label';

const daysAgo = (days: number, hour: number): RelativeMoment => ({ days: -days, hour, timeZone: 'Europe/Warsaw' });

/** Made-up news about real municipalities, for a demonstration. Two of them lack a language on purpose. */
export const exampleArticles: readonly SeedArticle[] = [
  {
    key: 'example-youth-map',
    example: true,
    pinned: false,
    cover: 'school',
    publicationDate: daysAgo(2, 9),
    source: null,
    areas: ['education-youth'],
    partnerships: ['pszczyna-bucha'],
    municipalities: ['pszczyna', 'bucha'],
    words: {
      pl: {
        title: 'Przykład: Uczniowie z Pszczyny i Buczy rysują mapę ulubionych miejsc',
        summary: 'Każda klasa wybiera zakątek swojego miasta, fotografuje go i opisuje rówieśnikom z drugiej strony.',
        body: [
          paragraph('Park, boisko, ławka pod biblioteką: każda klasa wybrała jedno miejsce, do którego zabrałaby gości, gdyby przyjechali jutro. Uczniowie robią zdjęcie, piszą kilka zdań i wysyłają je partnerskiej klasie, a ta dopytuje o szczegóły.'),
          heading('Jedna mapa, trzy języki'),
          paragraph('Z opisów powstaje wspólna mapa po polsku, ukraińsku i angielsku. Tłumaczą sami uczniowie, a nauczyciele sprawdzają dopiero gotowy tekst. Kto ma wątpliwości co do słówka, pyta rówieśników, nie słownik.'),
          paragraph(EXAMPLE_NOTICE.pl),
        ],
      },
      uk: {
        title: 'Приклад: Учні міст Pszczyna та Буча малюють мапу улюблених місць',
        summary: 'Кожен клас обирає куточок свого міста, фотографує його й описує одноліткам з іншого боку.',
        body: [
          paragraph('Парк, спортмайданчик, лавка біля бібліотеки: кожен клас обрав одне місце, куди повів би гостей, якби ті приїхали завтра. Учні роблять світлину, пишуть кілька речень і надсилають їх класові-партнеру, а той розпитує про подробиці.'),
          heading('Одна мапа, три мови'),
          paragraph('З описів складається спільна мапа польською, українською та англійською. Перекладають самі учні, а вчителі перевіряють уже готовий текст. Хто вагається щодо слова, питає однолітків, а не словник.'),
          paragraph(EXAMPLE_NOTICE.uk),
        ],
      },
      en: {
        title: 'Example: Pupils in Pszczyna and Bucha draw a map of favourite places',
        summary: 'Each class picks a corner of its town, photographs it and describes it to the class on the other side.',
        body: [
          paragraph('A park, a playing field, a bench by the library: each class has chosen the one place it would take visitors to if they came tomorrow. Pupils take a picture, write a few sentences and send them to their partner class, which asks for the details.'),
          heading('One map, three languages'),
          paragraph('The descriptions become a shared map in Polish, Ukrainian and English. The pupils translate, and their teachers look only at the finished text. Anyone unsure of a word asks a classmate abroad, not a dictionary.'),
          paragraph(EXAMPLE_NOTICE.en),
        ],
      },
    },
  },
  {
    key: 'example-service-desks',
    example: true,
    pinned: false,
    cover: 'table',
    publicationDate: daysAgo(6, 13),
    source: null,
    areas: ['local-government'],
    partnerships: ['zory-tetiiv'],
    municipalities: ['zory', 'tetiiv'],
    words: {
      pl: {
        title: 'Przykład: Jedno okienko, dwa urzędy – Żory i Tetijiw porównują obsługę mieszkańców',
        summary: 'Przez tydzień urzędnicy obu miast przyglądali się nawzajem swojej pracy. Zapisali trzy rzeczy warte przeniesienia.',
        body: [
          paragraph('Ile razy mieszkaniec musi podać te same dane? Od tego pytania zaczął się tydzień wspólnej pracy urzędników z dwóch miast. Każdy zespół prześledził jedną sprawę od wniosku do decyzji.'),
          heading('Co warto przenieść'),
          list('karta sprawy zrozumiała bez znajomości przepisów', 'jedno miejsce, w którym widać, na jakim etapie jest wniosek', 'godzina obsługi bez kolejki dla osób, które przyjeżdżają z daleka'),
          paragraph(EXAMPLE_NOTICE.pl),
        ],
      },
      uk: {
        title: 'Приклад: Одне віконце, дві установи — Żory й Тетіїв порівнюють послуги для мешканців',
        summary: 'Упродовж тижня посадовці двох міст придивлялися до роботи одне одного. Записали три речі, які варто запозичити.',
        body: [
          paragraph('Скільки разів мешканець мусить подавати ті самі дані? Із цього запитання почався тиждень спільної роботи посадовців двох міст. Кожна команда простежила одну справу від заяви до рішення.'),
          heading('Що варто запозичити'),
          list('картка послуги, зрозуміла без знання законів', 'одне місце, де видно, на якому етапі заява', 'година прийому без черги для тих, хто їде здалеку'),
          paragraph(EXAMPLE_NOTICE.uk),
        ],
      },
      en: {
        title: 'Example: One desk, two town halls – Żory and Tetiiv compare how they serve residents',
        summary: 'For a week, officials of the two towns watched each other at work. They wrote down three things worth borrowing.',
        body: [
          paragraph('How often does a resident have to give the same details? That question opened a week of work shared by officials of two towns. Each team followed one case from the application to the decision.'),
          heading('Worth borrowing'),
          list('a service card that makes sense without knowing the law', 'one place that shows how far an application has come', 'an hour without a queue for people who travel from far away'),
          paragraph(EXAMPLE_NOTICE.en),
        ],
      },
    },
  },
  {
    key: 'example-school-gardens',
    example: true,
    pinned: false,
    cover: 'tree',
    publicationDate: daysAgo(12, 10),
    source: null,
    areas: ['environment-energy', 'education-youth'],
    partnerships: ['miedzno-piskivka'],
    municipalities: ['miedzno', 'piskivka'],
    words: {
      pl: {
        title: 'Przykład: Te same drzewa w dwóch szkolnych ogrodach',
        summary: 'Miedźno i Piskiwka sadzą te same odmiany jabłoni, a uczniowie notują, która zakwitnie pierwsza.',
        body: [
          paragraph('W obu gminach posadzono po dwanaście sadzonek tych samych odmian. Uczniowie prowadzą wspólny dziennik: temperatura, pierwsze liście, pierwsze kwiaty. Jesienią okaże się, czyje jabłka są słodsze.'),
          paragraph(bold('Jak dołączyć? '), 'Wystarczy kawałek szkolnego trawnika i ktoś, kto podleje drzewka w wakacje.'),
          paragraph(EXAMPLE_NOTICE.pl),
        ],
      },
      uk: {
        title: 'Приклад: Однакові дерева у двох шкільних садах',
        summary: 'У ґміні Miedźno та в Пісківці садять яблуні тих самих сортів, а учні занотовують, котра зацвіте першою.',
        body: [
          paragraph('В обох громадах посадили по дванадцять саджанців однакових сортів. Учні ведуть спільний щоденник: температура, перше листя, перший цвіт. Восени зʼясується, чиї яблука солодші.'),
          paragraph(bold('Як долучитися? '), 'Досить клаптика шкільного газону й когось, хто поливатиме деревця влітку.'),
          paragraph(EXAMPLE_NOTICE.uk),
        ],
      },
    },
  },
  {
    key: 'example-resolution-checklist',
    example: true,
    pinned: false,
    cover: 'calendar',
    publicationDate: daysAgo(20, 8),
    source: null,
    areas: ['local-government'],
    words: {
      pl: {
        title: 'Przykład: Od deklaracji do partnerstwa – lista spraw do przemyślenia',
        summary: 'Kilka pytań, które dobrze zadać sobie przed pierwszą rozmową z gminą po drugiej stronie granicy.',
        body: [
          paragraph('Dobre partnerstwo zaczyna się od prostych pytań. Warto odpowiedzieć na nie we własnym gronie, zanim usiądzie się do wspólnego stołu.'),
          list('Co możemy dać, a czego szukamy?', 'Kto po naszej stronie odpowiada za kontakt na co dzień?', 'W jakim języku piszemy i kto tłumaczy?', 'Po czym poznamy za rok, że było warto?'),
          paragraph(EXAMPLE_NOTICE.pl),
        ],
      },
      uk: {
        title: 'Приклад: Від декларації до партнерства — що варто обміркувати',
        summary: 'Кілька запитань, які добре поставити собі перед першою розмовою з громадою по той бік кордону.',
        body: [
          paragraph('Добре партнерство починається з простих запитань. Варто відповісти на них у власному колі, перш ніж сідати за спільний стіл.'),
          list('Що ми можемо дати й чого шукаємо?', 'Хто в нас відповідає за щоденне спілкування?', 'Якою мовою пишемо й хто перекладає?', 'За чим через рік зрозуміємо, що воно того варте?'),
          paragraph(EXAMPLE_NOTICE.uk),
        ],
      },
      en: {
        title: 'Example: From declaration to partnership – things to think through',
        summary: 'A few questions worth asking before the first talk with a municipality across the border.',
        body: [
          paragraph('A good partnership begins with simple questions. They are best answered at home, before sitting down at a shared table.'),
          list('What can we give, and what are we looking for?', 'Who on our side keeps in touch from day to day?', 'In which language do we write, and who translates?', 'How will we know in a year that it was worth it?'),
          paragraph(EXAMPLE_NOTICE.en),
        ],
      },
    },
  },
  {
    key: 'example-two-choirs',
    example: true,
    pinned: false,
    cover: 'bridge',
    publicationDate: daysAgo(33, 18),
    source: null,
    areas: ['culture'],
    partnerships: ['siewierz-yahotyn'],
    municipalities: ['siewierz', 'yahotyn'],
    words: {
      pl: {
        title: 'Przykład: Dwa chóry, jeden repertuar',
        summary: 'Chórzyści z Siewierza i Jahotyna ćwiczą te same pieśni – na razie każdy u siebie, raz w miesiącu razem w sieci.',
        body: [
          paragraph('Wymienili się nutami, nagrali sobie wymowę i ustalili, że każda strona śpiewa jedną pieśń w języku sąsiadów. Próby idą powoli, bo najwięcej czasu zajmuje śmiech przy trudnych głoskach.'),
          paragraph(EXAMPLE_NOTICE.pl),
        ],
      },
      en: {
        title: 'Example: Two choirs, one repertoire',
        summary: 'Singers in Siewierz and Yahotyn rehearse the same songs: each at home for now, and together online once a month.',
        body: [
          paragraph('They have swapped scores, recorded the pronunciation for each other and agreed that each side sings one song in the other’s language. Progress is slow, because laughing at the difficult sounds takes most of the time.'),
          paragraph(EXAMPLE_NOTICE.en),
        ],
      },
    },
  },
];
