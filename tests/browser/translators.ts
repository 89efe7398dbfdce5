import en from '../../src/plugins/translations/admin/src/translations/en.json';
import pl from '../../src/plugins/translations/admin/src/translations/pl.json';
import uk from '../../src/plugins/translations/admin/src/translations/uk.json';

/** Sentences of the desk's pages in each language. */
export const SENTENCES = { pl, uk, en } as const;

export type Language = keyof typeof SENTENCES;

interface Texts {
  readonly title: string;
  readonly summary: string;
  readonly heading: string;
  /** A paragraph before its link, the link's words, and what follows it. */
  readonly paragraph: readonly [string, string, string];
  readonly alternative: string;
}

/** A translator, and the article that waits for them. */
export interface Translator {
  readonly language: Language;
  readonly source: Language;
  /** The author's text, and their own translation of it. */
  readonly original: Texts;
  readonly translation: Texts;
  /** What the author writes later instead of the summary. */
  readonly rewritten: string;
  /** What a colleague makes of the summary meanwhile. */
  readonly colleague: string;
  /** A language that is not theirs. */
  readonly stranger: Language;
}

const POLISH: Texts = {
  title: 'Przykład: Młodzież z Buczy w Pszczynie',
  summary: 'Grupa 24 uczniów przyjedzie na dziesięć dni.',
  heading: 'Co zobaczą goście',
  paragraph: ['Program wycieczek jest na ', 'stronie gminy', ', a zgłoszenia przyjmuje szkoła.'],
  alternative: 'Uczniowie przed szkołą',
};

const UKRAINIAN: Texts = {
  title: 'Приклад: Молодь із Бучі у Пщині',
  summary: 'Група з 24 учнів приїде на десять днів.',
  heading: 'Що побачать гості',
  paragraph: ['Програма екскурсій є на ', 'сайті громади', ', а заявки приймає школа.'],
  alternative: 'Учні перед школою',
};

const ENGLISH: Texts = {
  title: 'Example: Young people from Bucha in Pszczyna',
  summary: 'A group of 24 pupils will stay for ten days.',
  heading: 'What the guests will see',
  paragraph: ['The programme of trips is on ', 'the municipality’s website', ', and the school takes applications.'],
  alternative: 'Pupils in front of a school',
};

export const TRANSLATORS: readonly Translator[] = [
  {
    language: 'uk',
    source: 'pl',
    original: POLISH,
    translation: UKRAINIAN,
    rewritten: 'Grupa 26 uczniów przyjedzie na dziesięć dni w maju.',
    colleague: 'До нас на десять днів приїдуть 24 учні.',
    stranger: 'en',
  },
  {
    language: 'pl',
    source: 'uk',
    original: UKRAINIAN,
    translation: POLISH,
    rewritten: 'Група з 26 учнів приїде на десять днів у травні.',
    colleague: 'Na dziesięć dni przyjedzie do nas 24 uczniów.',
    stranger: 'en',
  },
  {
    language: 'en',
    source: 'pl',
    original: POLISH,
    translation: ENGLISH,
    rewritten: 'Grupa 26 uczniów przyjedzie na dziesięć dni w maju.',
    colleague: '24 pupils are coming to stay with us for ten days.',
    stranger: 'uk',
  },
];
