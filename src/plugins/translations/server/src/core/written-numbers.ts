/** The numbers of a text, in a form that does not depend on its language. */
export interface WrittenNumbers {
  /** Amounts, hours (`17.00`), days and years, in their order. */
  readonly numbers: readonly string[];
  /** Months of dates that are written in digits: another language writes them out. */
  readonly months: readonly string[];
}

const DATE = /\b(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})([./])(\d{1,2})\5(\d{4}))\b/gu;
const HOUR_OF_TWELVE = /(?<![\d.,:])(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?\s?([ap])\.?\s?m\b\.?/giu;
/** With spaces between thousands, or without: what a space separates and is no thousands is two numbers. */
const NUMBER = /(?<!\d)\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,:]\d+)*/gu;

const plain = (digits: string): string => digits.replace(/^0+(?=\d)/u, '');

/** Digits with a point before decimals, or between hours and minutes, and nothing between thousands. */
function canonical(written: string, isEnglish: boolean): string {
  const text = written.replace(/[\u00a0\u202f ]/gu, '');
  // Where both signs stand, the last one is before decimals, whatever the language.
  const both = /^(\d{1,3}(?:,\d{3})+)\.(\d+)$|^(\d{1,3}(?:\.\d{3})+),(\d+)$/u.exec(text);
  if (both) return `${plain((both[1] ?? both[3] ?? '').replace(/[.,]/gu, ''))}.${both[2] ?? both[4] ?? ''}`;
  // A sign that stands more than once is between thousands. One comma is so in English; Polish and Ukrainian write decimals with it.
  if (/^\d{1,3}(?:,\d{3}){2,}$|^\d{1,3}(?:\.\d{3}){2,}$/u.test(text) || (isEnglish && /^\d{1,3},\d{3}$/u.test(text))) return plain(text.replace(/[.,]/gu, ''));
  return plain(text.replace(/[,:]/gu, '.'));
}

/** Day and month of a date in digits; null where it is none. */
function dayAndMonth(first: number, second: number, sign: string | undefined): readonly [day: number, month: number] | null {
  const isDate = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12;
  if (isDate(first, second)) return [first, second];
  // With strokes a month may come first, and must where the second is none.
  return sign === '/' && isDate(second, first) ? [second, first] : null;
}

/**
 * The numbers of a text in Polish, Ukrainian or English: `1 000,50`, `1,000.50` and `1000.50` are one; `17.00`, `17:00` and, in English,
 * `5 p.m.` are one; the day, month and year of `12.03.2024`, `12/03/2024` and `2024-03-12` are each for themselves. Never throws.
 *
 * @param locale of the text: `1,234` is a thousand in English, and little more than one in the others
 */
export function writtenNumbers(text: string, locale: string): WrittenNumbers {
  const isEnglish = /^en(?:-|$)/iu.test(locale);
  const numbers: string[] = [];
  const months: string[] = [];
  const withoutDates = text.replace(DATE, (whole, ...groups: readonly (string | undefined)[]) => {
    const [year, month, day, first, sign, second, yearBehind] = groups;
    const found = dayAndMonth(Number(day ?? first), Number(month ?? second), sign);
    if (found === null) return whole;
    numbers.push(String(found[0]), String(Number(year ?? yearBehind)));
    months.push(String(found[1]));
    return ' – ';
  });
  const withoutHours = !isEnglish
    ? withoutDates
    : withoutDates.replace(HOUR_OF_TWELVE, (_whole, hour: string, minutes: string | undefined, half: string) => {
        numbers.push(`${(Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)}.${minutes ?? '00'}`);
        return ' – ';
      });
  for (const [number] of withoutHours.matchAll(NUMBER)) numbers.push(canonical(number, isEnglish));
  return { numbers, months };
}
