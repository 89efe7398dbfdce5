import { slugOf, withTail } from '../../names';
import type { SeedLocale } from '../content';

/** Hands out slugs, each once in a kind and language. */
export interface Slugs {
  take(kind: string, locale: SeedLocale, title: string): string;
}

/** @param taken slugs that are there already, as `kind locale slug` */
export function createSlugs(taken: ReadonlySet<string>): Slugs {
  const used = new Set(taken);
  const tails = new Map<string, number>();

  return {
    take(kind, locale, title) {
      const base = slugOf(title, locale) || kind;
      const series = `${kind} ${locale} ${base}`;
      let tail = tails.get(series) ?? 1;
      let slug = tail === 1 ? base : withTail(base, tail);
      while (used.has(`${kind} ${locale} ${slug}`)) slug = withTail(base, (tail += 1));
      tails.set(series, tail + 1);
      used.add(`${kind} ${locale} ${slug}`);
      return slug;
    },
  };
}
