/** What feeds and calendars say beside their entries. */
export interface FeedWords {
  /** Behind the publisher's name. */
  readonly news: string;
  readonly calendar: string;
  readonly description: string;
  readonly postponed: string;
  readonly example: string;
}

const WORDS: Readonly<Record<string, FeedWords>> = {
  pl: {
    news: 'aktualności',
    calendar: 'kalendarz',
    description: 'Partnerstwa polskich i ukraińskich gmin: aktualności, wydarzenia i pary partnerskie',
    postponed: 'Przełożone',
    example: 'Przykład',
  },
  uk: {
    news: 'новини',
    calendar: 'календар',
    description: 'Партнерства польських та українських громад: новини, події та пари побратимів',
    postponed: 'Перенесено',
    example: 'Приклад',
  },
  en: {
    news: 'news',
    calendar: 'calendar',
    description: 'Partnerships of Polish and Ukrainian municipalities: news, events and twinned pairs',
    postponed: 'Postponed',
    example: 'Sample',
  },
};

const ENGLISH = WORDS.en as FeedWords;

/** In a language that there are no words for, English ones. */
export const wordsIn = (locale: string): FeedWords => (Object.hasOwn(WORDS, locale) ? (WORDS[locale] ?? ENGLISH) : ENGLISH);
