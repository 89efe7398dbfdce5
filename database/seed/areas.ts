import type { SeedArea } from '../../src/seed/content';

/** Areas in which municipalities cooperate: a vocabulary to begin with, for the association to change. */
export const areas: readonly SeedArea[] = [
  {
    key: 'local-government',
    words: {
      pl: { name: 'Samorząd i administracja', description: 'Zarządzanie gminą, usługi dla mieszkańców i wymiana doświadczeń między urzędami.' },
      uk: { name: 'Самоврядування й управління', description: 'Управління громадою, послуги для мешканців та обмін досвідом між органами самоврядування.' },
      en: { name: 'Local government', description: 'Running a municipality, services for residents, and town halls learning from each other.' },
    },
  },
  {
    key: 'education-youth',
    words: {
      pl: { name: 'Edukacja i młodzież', description: 'Szkoły, wymiany uczniów i nauczycieli, wspólne projekty młodych ludzi.' },
      uk: { name: 'Освіта й молодь', description: 'Школи, обміни учнів і вчителів, спільні проєкти молоді.' },
      en: { name: 'Education and youth', description: 'Schools, exchanges of pupils and teachers, and projects that young people share.' },
    },
  },
  {
    key: 'culture',
    words: {
      pl: { name: 'Kultura i dziedzictwo', description: 'Zespoły, biblioteki, muzea, tradycje i zabytki obu stron.' },
      uk: { name: 'Культура та спадщина', description: 'Творчі колективи, бібліотеки, музеї, традиції та памʼятки обох сторін.' },
      en: { name: 'Culture and heritage', description: 'Ensembles, libraries, museums, traditions and monuments of both sides.' },
    },
  },
  {
    key: 'aid-reconstruction',
    words: {
      pl: { name: 'Pomoc humanitarna i odbudowa', description: 'Wsparcie, które trafia wprost do mieszkańców, oraz odbudowa tego, co zniszczono.' },
      uk: { name: 'Гуманітарна допомога та відбудова', description: 'Підтримка, що надходить безпосередньо до мешканців, і відбудова зруйнованого.' },
      en: { name: 'Humanitarian aid and reconstruction', description: 'Support that reaches residents directly, and rebuilding what has been destroyed.' },
    },
  },
  {
    key: 'economy',
    words: {
      pl: { name: 'Gospodarka', description: 'Kontakty przedsiębiorców, miejscowe produkty, inwestycje i rynek pracy.' },
      uk: { name: 'Економіка', description: 'Контакти підприємців, місцеві продукти, інвестиції та ринок праці.' },
      en: { name: 'Economy', description: 'Contacts between businesses, local products, investment and jobs.' },
    },
  },
  {
    key: 'science',
    words: {
      pl: { name: 'Nauka', description: 'Współpraca uczelni i instytutów, badania i ich zastosowanie w gminach.' },
      uk: { name: 'Наука', description: 'Співпраця університетів та інститутів, дослідження та їх застосування в громадах.' },
      en: { name: 'Science', description: 'Universities and institutes working together, and research put to use in municipalities.' },
    },
  },
  {
    key: 'health-social',
    words: {
      pl: { name: 'Zdrowie i sprawy społeczne', description: 'Ochrona zdrowia, opieka, rehabilitacja i wsparcie rodzin.' },
      uk: { name: 'Здоровʼя та соціальна сфера', description: 'Охорона здоровʼя, догляд, реабілітація та підтримка сімей.' },
      en: { name: 'Health and social affairs', description: 'Health care, social care, rehabilitation and support for families.' },
    },
  },
  {
    key: 'environment-energy',
    words: {
      pl: { name: 'Środowisko i energia', description: 'Woda, odpady, zieleń, oszczędzanie energii i jej źródła odnawialne.' },
      uk: { name: 'Довкілля та енергетика', description: 'Вода, відходи, зелені насадження, енергоощадність і відновлювані джерела енергії.' },
      en: { name: 'Environment and energy', description: 'Water, waste, green spaces, saving energy and renewable sources of it.' },
    },
  },
  {
    key: 'sport-tourism',
    words: {
      pl: { name: 'Sport i turystyka', description: 'Turnieje, kluby, szlaki i odwiedziny mieszkańców.' },
      uk: { name: 'Спорт і туризм', description: 'Турніри, клуби, маршрути та взаємні відвідини мешканців.' },
      en: { name: 'Sport and tourism', description: 'Tournaments, clubs, trails, and residents visiting each other.' },
    },
  },
];
