import type { SeedProgramme } from '../../src/seed/content';

/**
 * The framework above the pairs: two associations of municipalities, since 2014 (source: the association's page).
 * The page gives the cooperation no name of its own and no end. The Ukrainian and English names of the Silesian association
 * are translations made for this seed.
 */
export const programmes: readonly SeedProgramme[] = [
  {
    key: 'silesia-kyiv-region',
    since: '2014',
    until: null,
    website: null,
    words: {
      pl: {
        name: 'Współpraca samorządów województwa śląskiego i obwodu kijowskiego',
        summary:
          'Wymiana doświadczeń oraz skuteczniejsze i efektywniejsze zarządzanie polskimi i ukraińskimi samorządami, przede wszystkim dzięki podnoszeniu kwalifikacji urzędników. Z tej współpracy wyrosły partnerstwa gmin i hromad.',
        partners: 'Śląski Związek Gmin i Powiatów; Kijowski Oddział Regionalny Związku Miast Ukrainy (KORZMU)',
      },
      uk: {
        name: 'Співпраця місцевого самоврядування Сілезького воєводства та Київської області',
        summary:
          'Обмін досвідом, а також дієвіше й ефективніше управління польськими та українськими органами самоврядування, насамперед завдяки підвищенню кваліфікації їхніх посадовців. Із цієї співпраці виросли партнерства ґмін і громад.',
        partners: 'Сілезький союз ґмін і повітів; Київське регіональне відділення Асоціації міст України',
      },
      en: {
        name: 'Cooperation between local governments of the Silesian Voivodeship and Kyiv Oblast',
        summary:
          'Sharing experience and running Polish and Ukrainian local governments more effectively and efficiently, above all by training their officials. The partnerships between municipalities have grown out of this cooperation.',
        partners: 'Silesian Union of Municipalities and Counties; Kyiv Regional Branch of the Association of Ukrainian Cities',
      },
    },
  },
];
