import type { DeskState, FieldState } from '../../src/plugins/translations/server/src/core/desk';

/*
 * The translation desk as a small model: what each language of an entry says, and what each translation was made from. It knows
 * no fingerprints, no tables and no texts: words are numbers, and equal numbers are equal words.
 */

export const FIELDS = ['title', 'summary', 'body'] as const;
export type Field = (typeof FIELDS)[number];

/** Which words; null for none. */
export type Words = number | null;
type Texts = Readonly<Record<Field, Words>>;

const FORGOTTEN = 'forgotten';

/** What a translation of a field was made from. */
interface Made {
  readonly words: number;
  readonly from: Words | typeof FORGOTTEN;
  readonly dismissed: Words | undefined;
}

type PerField<Value> = Partial<Record<Field, Value | undefined>>;

interface Language {
  texts: Texts;
  published: Texts | null;
  made: PerField<Made>;
  /** Of published words that the draft has others in place of. */
  kept: PerField<Made>;
}

/** What somebody saw when they opened a translation. */
export interface Seen {
  readonly target: Texts | null;
  readonly source: Texts;
  readonly sourceLocale: string;
}

const NOTHING: Texts = { title: null, summary: null, body: null };

export class ModelEntry {
  /** In the order in which their drafts were made. */
  private languages = new Map<string, Language>();

  private constructor(private source: string) {}

  static create(locale: string, texts: Partial<Texts>): ModelEntry {
    const entry = new ModelEntry(locale);
    entry.languages.set(locale, { texts: { ...NOTHING, ...texts }, published: null, made: {}, kept: {} });
    return entry;
  }

  get isGone(): boolean {
    return this.languages.size === 0;
  }

  get sourceLocale(): string {
    return this.source;
  }

  has(locale: string): boolean {
    return this.languages.has(locale);
  }

  private get original(): Texts {
    return this.languages.get(this.source)?.texts ?? NOTHING;
  }

  /** What somebody sees who opens a translation; null where there is nothing to translate. */
  see(locale: string): Seen | null {
    return this.isGone || locale === this.source ? null : { target: this.languages.get(locale)?.texts ?? null, source: this.original, sourceLocale: this.source };
  }

  /** What somebody saw of the original: words of another language are none of this one's, whatever their number. */
  private sawOf({ source, sourceLocale }: Seen, field: Field): Words | typeof FORGOTTEN {
    return sourceLocale === this.source || source[field] === null ? source[field] : FORGOTTEN;
  }

  /** @param told what whoever writes saw of the original; without it, what it says, or said when published words come back */
  private put(locale: string, texts: Texts, told?: Seen): void {
    const language = this.languages.get(locale) ?? { texts: NOTHING, published: null, made: {}, kept: {} };
    this.languages.set(locale, language);
    const before = language.texts;
    language.texts = texts;
    if (locale === this.source) return;
    for (const field of FIELDS) {
      const words = texts[field];
      if (words === before[field]) continue;
      const former = language.made[field];
      const isPublished = (made: Made | undefined): made is Made => made !== undefined && language.published?.[field] === made.words;
      const back = language.kept[field];
      if (isPublished(former)) language.kept[field] = former;
      language.made[field] = undefined;
      if (words === null) continue;
      if (told) language.made[field] = { words, from: this.sawOf(told, field), dismissed: undefined };
      else if (isPublished(back) && back.words === words) language.made[field] = back;
      else language.made[field] = { words, from: this.original[field], dismissed: undefined };
    }
  }

  edit(locale: string, field: Field, words: Words): void {
    this.put(locale, { ...(this.languages.get(locale)?.texts ?? NOTHING), [field]: words });
  }

  /** A save at the desk of what somebody saw. @returns what they are answered */
  save(locale: string, field: Field, words: number, seen: Seen, isReviewed: boolean): 200 | 400 | 404 | 409 {
    if (this.isGone || locale === this.source) return 404;
    if (this.original[field] === null) return 400;
    const language = this.languages.get(locale);
    const present = language?.texts[field] ?? null;
    if (seen.target !== null && !language) return 409;
    if ((seen.target?.[field] ?? null) !== present && words !== present) return 409;
    if (words !== present) this.put(locale, { ...(language?.texts ?? NOTHING), [field]: words }, seen);
    else if (isReviewed && this.sawOf(seen, field) === this.original[field]) this.review(locale, field);
    return 200;
  }

  review(locale: string, field: Field): void {
    const made = this.languages.get(locale)?.made;
    if (made?.[field]) made[field] = { ...made[field], from: this.original[field], dismissed: undefined };
  }

  dismiss(locale: string, field: Field): void {
    const made = this.languages.get(locale)?.made;
    if (made?.[field]) made[field] = { ...made[field], dismissed: this.original[field] };
  }

  private matching(locale: string): string[] {
    return [...this.languages.keys()].filter((one) => locale === '*' || one === locale);
  }

  publish(locale: string): void {
    for (const one of this.matching(locale)) {
      const language = this.languages.get(one);
      if (language) language.published = language.texts;
    }
  }

  unpublish(locale: string): void {
    for (const one of this.matching(locale)) {
      const language = this.languages.get(one);
      if (language) language.published = null;
    }
  }

  discard(locale: string): void {
    for (const one of this.matching(locale)) {
      const language = this.languages.get(one);
      if (!language?.published) continue;
      // The draft is made anew.
      this.languages.delete(one);
      this.languages.set(one, language);
    }
    // All drafts go back before anybody looks: the original first.
    const back = this.matching(locale).filter((one) => this.languages.get(one)?.published);
    for (const one of [...back].sort((a, b) => Number(b === this.source) - Number(a === this.source))) {
      const published = this.languages.get(one)?.published;
      if (published) this.put(one, published);
    }
  }

  /** @param next the source that is chosen of those left where Polish is not among them: the order of copies is anybody's guess */
  remove(locale: string, next: string | undefined): void {
    const gone = this.matching(locale);
    const before = this.states();
    for (const one of gone) this.languages.delete(one);
    if (this.languages.size === 0 || this.languages.has(this.source)) return;
    if (next === undefined || !this.languages.has(next)) throw new Error(`The source is ${String(next)}, of which there is nothing.`);
    this.turn(this.languages.has('pl') ? 'pl' : next, before);
  }

  choose(locale: string): boolean {
    if (!this.languages.has(locale)) return false;
    if (locale !== this.source) this.turn(locale, this.states());
    return true;
  }

  private turn(source: string, before: Readonly<Record<string, Standing>>): void {
    const differed = (locale: string, field: Field): boolean => before[locale]?.fields[field] === 'outdated';
    this.source = source;
    for (const [locale, language] of this.languages) {
      language.made = {};
      language.kept = {};
      if (locale === source) continue;
      for (const field of FIELDS) {
        const words = language.texts[field];
        const from = differed(locale, field) || differed(source, field) ? FORGOTTEN : this.original[field];
        if (words !== null) language.made[field] = { words, from, dismissed: undefined };
        const published = language.published?.[field] ?? null;
        if (published !== null && published !== words) language.kept[field] = { words: published, from: FORGOTTEN, dismissed: undefined };
      }
    }
  }

  copy(): ModelEntry {
    const copy = new ModelEntry(this.source);
    for (const [locale, { texts, made }] of this.languages) copy.languages.set(locale, { texts, published: null, made: { ...made }, kept: {} });
    return copy;
  }

  /** How every language stands that the others' are made from this one's, of these. */
  states(locales: readonly string[] = ['pl', 'uk', 'en']): Record<string, Standing> {
    if (this.isGone) return {};
    return Object.fromEntries(locales.filter((locale) => locale !== this.source).map((locale) => [locale, this.standing(locale)]));
  }

  private standing(locale: string): Standing {
    const language = this.languages.get(locale);
    const fields = Object.fromEntries(FIELDS.map((field) => [field, this.fieldState(field, language)])) as Record<Field, FieldState>;
    const some = (state: FieldState): boolean => Object.values(fields).includes(state);
    if (!language) return { fields, state: 'missing' };
    if (some('outdated')) return { fields, state: 'outdated' };
    return { fields, state: some('missing') || language.published === null ? 'draft' : 'current' };
  }

  private fieldState(field: Field, language: Language | undefined): FieldState {
    const source = this.original[field];
    const made = language?.made[field];
    if (!made) return source === null ? 'empty' : 'missing';
    if (source === null && made.from === null) return 'empty';
    return made.from === source || (made.dismissed !== undefined && made.dismissed === source) ? 'current' : 'outdated';
  }
}

export interface Standing {
  readonly state: DeskState;
  readonly fields: Readonly<Record<Field, FieldState>>;
}
