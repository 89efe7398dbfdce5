import type { SeedOrganisation } from '../../src/seed/content';

/**
 * The association that publishes. What it is called and whom to ask (by role) is from its page; the addresses are examples,
 * at a domain reserved for them (RFC 2606), until the association enters its own. Nobody is named.
 */
export const organisation: SeedOrganisation = {
  key: 'silesian-association',
  example: true,
  website: null,
  email: 'biuro@example.org',
  phone: null,
  programmes: ['silesia-kyiv-region'],
  words: {
    pl: {
      name: 'Śląski Związek Gmin i Powiatów',
      about:
        'Związek samorządów, który od 2014 roku współpracuje z Kijowskim Oddziałem Regionalnym Związku Miast Ukrainy (KORZMU). Z tej współpracy wyrosły partnerstwa polskich gmin z miastami i hromadami obwodu kijowskiego. Gminy, które szukają partnera w Ukrainie, zapraszamy do kontaktu z biurem.',
      contacts: [
        { role: 'Starszy specjalista ds. polityk i programów rozwojowych', email: 'partnerstwa@example.org', phone: null, note: 'W sprawie nawiązania partnerstwa z ukraińskim samorządem. Adres przykładowy.' },
        { role: 'Biuro Związku', email: 'biuro@example.org', phone: null, note: 'W sprawach ogólnych. Adres przykładowy.' },
        { role: 'Redakcja strony', email: 'redakcja@example.org', phone: null, note: 'W sprawie treści i tłumaczeń. Adres przykładowy.' },
      ],
    },
    uk: {
      name: 'Сілезький союз ґмін і повітів',
      about:
        'Союз органів місцевого самоврядування, який із 2014 року співпрацює з Київським регіональним відділенням Асоціації міст України. Із цієї співпраці виросли партнерства польських ґмін із містами й громадами Київської області. Тих, хто шукає партнера, запрошуємо звертатися до офісу Союзу.',
      contacts: [
        { role: 'Старший спеціаліст із питань політик і програм розвитку', email: 'partnerstwa@example.org', phone: null, note: 'Щодо встановлення партнерства. Адреса наведена для прикладу.' },
        { role: 'Офіс Союзу', email: 'biuro@example.org', phone: null, note: 'Загальні питання. Адреса наведена для прикладу.' },
        { role: 'Редакція сайту', email: 'redakcja@example.org', phone: null, note: 'Щодо змісту та перекладів. Адреса наведена для прикладу.' },
      ],
    },
    en: {
      name: 'Silesian Union of Municipalities and Counties',
      about:
        'An association of local governments that has worked with the Kyiv Regional Branch of the Association of Ukrainian Cities since 2014. Partnerships between Polish municipalities and their counterparts in Kyiv Oblast have grown out of that work. Municipalities looking for a partner in Ukraine are welcome to contact the office.',
      contacts: [
        { role: 'Senior specialist for development policies and programmes', email: 'partnerstwa@example.org', phone: null, note: 'For setting up a partnership with a Ukrainian local government. Example address.' },
        { role: 'Office of the Union', email: 'biuro@example.org', phone: null, note: 'For general questions. Example address.' },
        { role: 'Editors of this site', email: 'redakcja@example.org', phone: null, note: 'For content and translations. Example address.' },
      ],
    },
  },
};
