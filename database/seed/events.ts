import type { SeedEvent } from '../../src/seed/content';

/** The page does not say which of the four came when, so both visits stand with all four. */
const fourPairs = ['pilchowice-fursy', 'siewierz-yahotyn', 'zbroslawice-hrebinky', 'opatow-mala-vilshanka'];

/** Two visits whose days are known and whose year is not (source: the association's page). They belong into no calendar. */
export const events: readonly SeedEvent[] = [
  {
    key: 'visit-june',
    example: false,
    cover: 'road',
    type: 'visit',
    eventStatus: 'scheduled',
    when: { kind: 'approximate', date: 'XXXX-06-14/XXXX-06-17' },
    place: null,
    onlineUrl: null,
    partnerships: fourPairs,
    words: {
      pl: {
        title: 'Wizyta delegacji z obwodu kijowskiego, 14–17 czerwca',
        summary: 'Delegacje ukraińskich hromad zainteresowanych partnerstwem gościły w gminach członkowskich Śląskiego Związku Gmin i Powiatów.',
        description:
          'Jedna z dwóch wizyt delegacji hromad obwodu kijowskiego w gminach członkowskich Śląskiego Związku Gmin i Powiatów; druga odbyła się 2–4 lipca. Uczestnicy z czterech par podpisali deklaracje chęci współpracy. Źródło nie podaje roku ani tego, które delegacje przyjechały w którym terminie.',
        venue: null,
      },
      uk: {
        title: 'Візит делегацій із Київської області, 14–17 червня',
        summary: 'Делегації українських громад, зацікавлених у партнерстві, гостювали в ґмінах — членах Сілезького союзу ґмін і повітів.',
        description:
          'Один із двох візитів делегацій громад Київської області до ґмін — членів Сілезького союзу ґмін і повітів; другий відбувся 2–4 липня. Учасники з чотирьох пар підписали декларації про бажання співпрацювати. Джерело не називає ні року, ні того, котрі делегації приїздили в котрі дні.',
        venue: null,
      },
      en: {
        title: 'Delegations from Kyiv Oblast visit, 14–17 June',
        summary: 'Delegations from Ukrainian hromadas interested in a partnership were guests of member municipalities of the Silesian Union of Municipalities and Counties.',
        description:
          'One of two visits of delegations from hromadas in Kyiv Oblast to member municipalities of the Silesian Union of Municipalities and Counties; the other was on 2–4 July. Participants from four pairs signed declarations of intent. The source gives neither the year nor which delegations came on which days.',
        venue: null,
      },
    },
  },
  {
    key: 'visit-july',
    example: false,
    cover: 'table',
    type: 'visit',
    eventStatus: 'scheduled',
    when: { kind: 'approximate', date: 'XXXX-07-02/XXXX-07-04' },
    place: null,
    onlineUrl: null,
    partnerships: fourPairs,
    words: {
      pl: {
        title: 'Wizyta delegacji z obwodu kijowskiego, 2–4 lipca',
        summary: 'Delegacje ukraińskich hromad zainteresowanych partnerstwem gościły w gminach członkowskich Śląskiego Związku Gmin i Powiatów.',
        description:
          'Jedna z dwóch wizyt delegacji hromad obwodu kijowskiego w gminach członkowskich Śląskiego Związku Gmin i Powiatów; druga odbyła się 14–17 czerwca. Uczestnicy z czterech par podpisali deklaracje chęci współpracy. Źródło nie podaje roku ani tego, które delegacje przyjechały w którym terminie.',
        venue: null,
      },
      uk: {
        title: 'Візит делегацій із Київської області, 2–4 липня',
        summary: 'Делегації українських громад, зацікавлених у партнерстві, гостювали в ґмінах — членах Сілезького союзу ґмін і повітів.',
        description:
          'Один із двох візитів делегацій громад Київської області до ґмін — членів Сілезького союзу ґмін і повітів; другий відбувся 14–17 червня. Учасники з чотирьох пар підписали декларації про бажання співпрацювати. Джерело не називає ні року, ні того, котрі делегації приїздили в котрі дні.',
        venue: null,
      },
      en: {
        title: 'Delegations from Kyiv Oblast visit, 2–4 July',
        summary: 'Delegations from Ukrainian hromadas interested in a partnership were guests of member municipalities of the Silesian Union of Municipalities and Counties.',
        description:
          'One of two visits of delegations from hromadas in Kyiv Oblast to member municipalities of the Silesian Union of Municipalities and Counties; the other was on 14–17 June. Participants from four pairs signed declarations of intent. The source gives neither the year nor which delegations came on which days.',
        venue: null,
      },
    },
  },
];
