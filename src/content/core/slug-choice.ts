import { slugOf } from '../../names';

/** What decides on the slug of one language of an entry. */
export interface SlugQuestion {
  readonly locale: string;
  /** What the write brings: undefined where it leaves the slug alone. */
  readonly asked: unknown;
  /** The slug that the draft has now. */
  readonly current: string | null;
  /** The slug that the public knows, if the entry is published in this language. */
  readonly published: string | null;
  /** Title before and after the write. */
  readonly titleBefore: string | null;
  readonly titleAfter: string | null;
}

export type SlugChoice =
  /** The slug stays as it is. */
  | { readonly kind: 'keep' }
  /** This one, which the editor named: refused where it is taken. */
  | { readonly kind: 'named'; readonly slug: string }
  /** Made from the title: gets a numeric tail where it is taken. */
  | { readonly kind: 'made'; readonly base: string }
  | { readonly kind: 'refused' };

/** An address that reads like an entry's id would stand before that entry. */
const DOCUMENT_ID = /^[a-z0-9]{24}$/;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const isTailOf = (slug: string, base: string): boolean => slug === base || (slug.startsWith(`${base}-`) && /^\d+$/.test(slug.slice(base.length + 1)));

/**
 * Decides what becomes of a slug.
 *
 * Left empty, it is made from the romanised title; an address that the public knows comes back instead of changing
 * silently. Before publication a slug that was made follows its title; one that an editor wrote stays.
 *
 * @returns `made` with an empty base where the title holds no letter or digit: the caller finds another base
 */
export function chooseSlug({ locale, asked, current, published, titleBefore, titleAfter }: SlugQuestion): SlugChoice {
  const base = slugOf(titleAfter ?? '', locale);

  if (asked === undefined || asked === current) {
    if (current === null) return { kind: 'made', base };
    if (published !== null || titleBefore === titleAfter) return { kind: 'keep' };
    const followed = slugOf(titleBefore ?? '', locale);
    return followed !== '' && isTailOf(current, followed) ? { kind: 'made', base } : { kind: 'keep' };
  }
  if (asked === null || asked === '') return published === null ? { kind: 'made', base } : { kind: 'named', slug: published };
  return typeof asked === 'string' && SLUG.test(asked) && !DOCUMENT_ID.test(asked) ? { kind: 'named', slug: asked } : { kind: 'refused' };
}
