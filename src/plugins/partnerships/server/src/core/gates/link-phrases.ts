/** Link texts that tell a reader nothing who hears the links of a page one after the other. */
const PHRASES: ReadonlySet<string> = new Set([
  // Polish
  'tu', 'tutaj', 'kliknij', 'kliknij tu', 'kliknij tutaj', 'klik', 'więcej', 'czytaj', 'czytaj więcej', 'czytaj dalej', 'przeczytaj', 'przeczytaj więcej',
  'zobacz', 'zobacz więcej', 'zobacz tutaj', 'sprawdź', 'dowiedz się więcej', 'szczegóły', 'więcej informacji', 'link', 'ten link', 'pod tym linkiem', 'odnośnik',
  'strona', 'ta strona', 'na tej stronie', 'przejdź', 'przejdź dalej', 'dalej', 'pobierz', 'źródło',
  // Ukrainian
  'тут', 'сюди', 'ось тут', 'натисніть', 'натисніть тут', 'клацніть', 'клацніть тут', 'клікніть', 'клікніть тут', 'більше', 'читати', 'читати більше', 'читати далі', 'читайте далі',
  'детальніше', 'докладніше', 'подробиці', 'деталі', 'дізнатися більше', 'дізнайтеся більше', 'більше інформації', 'дивитися', 'дивіться', 'дивіться тут', 'посилання', 'лінк',
  'це посилання', 'за посиланням', 'за цим посиланням', 'сторінка', 'ця сторінка', 'на цій сторінці', 'перейти', 'далі', 'завантажити', 'джерело',
  // English
  'here', 'click', 'click here', 'tap here', 'more', 'read', 'read more', 'read on', 'see', 'see more', 'see here', 'learn more', 'find out more', 'show more', 'details', 'more details',
  'more information', 'more info', 'link', 'this', 'this link', 'follow this link', 'page', 'this page', 'website', 'go', 'continue', 'next', 'download', 'source',
]);

/** Words as they are compared: without case, signs around them, and doubled space. */
export const asPhrase = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const saysNothing = (words: string): boolean => PHRASES.has(asPhrase(words));

/** An address as it is, which a screen reader spells out. A bare name of a site, such as `selz.org.pl`, can be said. */
export const isBareAddress = (words: string): boolean => /^(https?:\/\/|www\.)\S+$/i.test(words) || /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+\/\S+$/u.test(words);
