import { ARTICLE, EVENT, LINK, MILESTONE, MUNICIPALITY, PARTNERSHIP } from './content';
import type { BootedStrapi } from './strapi';
import type { Held } from './sync-client';

/*
 * What the public is to read, stated a second time: from the content tables and the contract, by the simplest means.
 */

const UIDS = { article: ARTICLE, event: EVENT, municipality: MUNICIPALITY, partnership: PARTNERSHIP } as const;

export const ITEM_KINDS = Object.keys(UIDS) as readonly (keyof typeof UIDS)[];

export const LOCALES = ['pl', 'uk', 'en'] as const;

const CHAINS: Readonly<Record<string, readonly string[]>> = { pl: ['pl', 'uk', 'en'], uk: ['uk', 'pl', 'en'], en: ['en', 'pl', 'uk'] };

const NAMES: Readonly<Record<string, readonly string[]>> = {
  pl: ['namePl', 'nameUk', 'nameEn', 'officialName'],
  uk: ['nameUk', 'namePl', 'nameEn', 'officialName'],
  en: ['nameEn', 'namePl', 'nameUk', 'officialName'],
};

const OWN_NAME: Readonly<Record<string, string>> = { pl: 'namePl', uk: 'nameUk', en: 'nameEn' };

interface Row {
  readonly documentId: string;
  readonly locale: string;
  readonly [field: string]: unknown;
}

interface Link {
  readonly partnership: string;
  readonly sideA: string;
  readonly sideB: string;
  readonly stage: string;
  readonly type: string;
}

interface Told {
  readonly id: string;
  readonly [field: string]: unknown;
}

const said = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

const iso = (value: unknown): string => new Date(value as string).toISOString();

const named = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);

const byId = <Value extends { readonly id: string }>(values: readonly Value[]): Value[] => [...values].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** The text of a body of one paragraph. */
const textOf = (body: unknown): string => (Array.isArray(body) ? (body as { children: { text: string }[] }[]).flatMap(({ children }) => children.map(({ text }) => text)).join('') : '');

export interface Oracle {
  /** What readers of a language get, by id. */
  readonly items: (locale: string, fallback: boolean) => Map<string, Told>;
}

/** Reads the content as it stands. */
export async function consultOracle({ strapi }: BootedStrapi, now = Date.now()): Promise<Oracle> {
  const all = async (uid: string, more: object = {}): Promise<Row[]> => (await strapi.db.query(uid).findMany({ orderBy: { id: 'asc' }, ...more })) as Row[];
  const rows = new Map<string, Row[]>();
  for (const kind of ITEM_KINDS) {
    const published = (await all(UIDS[kind], { where: { publishedAt: { $notNull: true } }, populate: { cover: true } })).filter((row) => Date.parse(String(row.publicationDate ?? row.publishedAt)) <= now);
    rows.set(kind, published);
  }
  rows.set('area', await all('api::area.area'));
  const of = (kind: string, documentId: string): Row[] => (rows.get(kind) ?? []).filter((row) => row.documentId === documentId);
  const links = ((await all(LINK)) as unknown as Link[]).filter(({ sideA, sideB }) => of('municipality', sideA).length > 0 && of('municipality', sideB).length > 0);
  const milestones = await all(MILESTONE);
  rows.set('partnership', (rows.get('partnership') ?? []).filter(({ documentId }) => links.some(({ partnership }) => partnership === documentId)));

  const title = (kind: string, row: Row, locale: string): string => {
    if (kind === 'municipality') return String((NAMES[locale] ?? []).map((field) => said(row[field])).find((name) => name !== null));
    return String(kind === 'area' ? row.name : row.title);
  };

  const read = (kind: string, documentId: string, order: readonly string[]): Row | undefined =>
    order.flatMap((locale) => of(kind, documentId).filter((row) => row.locale === locale))[0];

  function items(locale: string, fallback: boolean): Map<string, Told> {
    const order = fallback ? (CHAINS[locale] ?? []) : [locale];

    const ref = (kind: string, row: Row) => ({
      id: `${kind}:${row.documentId}`,
      title: title(kind, row, locale),
      slug: said(row.slug),
      locale: kind === 'municipality' && said(row[OWN_NAME[locale] ?? '']) !== null ? locale : row.locale,
      ...(kind === 'municipality' && { country: row.country, code: row.code, lat: row.lat ?? null, lon: row.lon ?? null }),
    });
    const refTo = (kind: string, documentId: string) => {
      const row = read(kind, documentId, order);
      return row ? [ref(kind, row)] : [];
    };
    const refs = (row: Row, field: string) =>
      named(row[field]).flatMap((id) => {
        const at = id.indexOf(':');
        return refTo(id.slice(0, at), id.slice(at + 1));
      });
    const side = (documentId: string) => {
      // Who reads without fallback is told a side all the same: in the next best language.
      const row = read('municipality', documentId, order) ?? read('municipality', documentId, CHAINS[locale] ?? []);
      return row && ref('municipality', row);
    };

    const part = (kind: string, row: Row): Record<string, unknown> => {
      switch (kind) {
        case 'article':
          return { pinned: row.pinned === true, areas: refs(row, 'areas'), partnerships: refs(row, 'partnerships'), municipalities: refs(row, 'municipalities'), text: textOf(row.body) };
        case 'event':
          return { status: row.eventStatus, startsAt: row.startsAt === null ? null : iso(row.startsAt), partnerships: refs(row, 'partnerships'), municipalities: refs(row, 'municipalities') };
        case 'municipality': {
          const own = links.filter(({ partnership, sideA, sideB }) => [sideA, sideB].includes(row.documentId) && of('partnership', partnership).length > 0);
          const others = new Set(own.map(({ sideA, sideB }) => (sideA === row.documentId ? sideB : sideA)));
          return {
            names: { pl: said(row.namePl), uk: said(row.nameUk), en: said(row.nameEn) },
            seekingPartner: row.seekingPartner === true,
            areas: refs(row, 'areas'),
            partnerships: byId(own.flatMap(({ partnership }) => refTo('partnership', partnership))),
            partners: byId([...others].flatMap((other) => refTo('municipality', other))),
          };
        }
        default: {
          const link = links.find(({ partnership }) => partnership === row.documentId);
          return {
            type: link?.type,
            stage: link?.stage,
            sides: [side(link?.sideA ?? ''), side(link?.sideB ?? '')],
            areas: refs(row, 'areas'),
            milestones: milestones.filter(({ partnership }) => partnership === row.documentId).map(({ kind: what, side: whose, date }) => `${String(what)} ${String(whose)} ${String(date)}`).sort(),
            text: textOf(row.body),
          };
        }
      }
    };

    return new Map(
      ITEM_KINDS.flatMap((kind) =>
        [...new Set((rows.get(kind) ?? []).map(({ documentId }) => documentId))].flatMap((documentId): [string, Told][] => {
          const row = read(kind, documentId, order);
          if (!row) return [];
          const cover = row.cover as { url: string; alternativeText: string | null } | null;
          const id = `${kind}:${documentId}`;
          return [
            [
              id,
              {
                id,
                kind,
                documentId,
                locale: row.locale,
                isFallback: row.locale !== locale,
                slug: said(row.slug),
                title: title(kind, row, locale),
                summary: said(row.summary),
                image: cover && { url: cover.url, alt: row.coverDecorative === true ? '' : (said(row.coverAlt) ?? said(cover.alternativeText) ?? '') },
                publishedAt: iso(row.publicationDate ?? row.publishedAt),
                updatedAt: iso(row.updatedAt),
                translations: of(kind, documentId)
                  .map((version) => ({ locale: version.locale, slug: said(version.slug), title: title(kind, version, version.locale) }))
                  .sort((a, b) => (a.locale < b.locale ? -1 : 1)),
                ...part(kind, row),
              },
            ],
          ];
        }),
      ),
    );
  }

  return { items };
}

type Shown = Readonly<Record<string, unknown>>;

const shortRef = (value: unknown) => {
  const { id, title, slug, locale, country, code, lat, lon } = value as Record<string, unknown> & { id: string };
  return { id, title, slug, locale, ...(id.startsWith('municipality:') && { country, code, lat, lon }) };
};

const shortRefs = (value: unknown) => (value as unknown[]).map(shortRef);

/** What a browser shows of HTML. */
const textOfHtml = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

function shownPart(kind: string, part: Shown): Record<string, unknown> {
  const text = typeof part.html === 'string' ? textOfHtml(part.html) : undefined;
  switch (kind) {
    case 'article':
      return { pinned: part.pinned, areas: shortRefs(part.areas), partnerships: shortRefs(part.partnerships), municipalities: shortRefs(part.municipalities), text };
    case 'event':
      return { status: part.status, startsAt: part.startsAt, partnerships: shortRefs(part.partnerships), municipalities: shortRefs(part.municipalities) };
    case 'municipality':
      return { names: part.names, seekingPartner: part.seekingPartner, areas: shortRefs(part.areas), partnerships: byId(shortRefs(part.partnerships)), partners: byId(shortRefs(part.partners)) };
    default:
      return {
        type: part.type,
        stage: part.stage,
        sides: shortRefs(part.sides),
        areas: shortRefs(part.areas),
        milestones: (part.milestones as { kind: string; side: string; date: string | null }[]).map(({ kind: what, side, date }) => `${what} ${side} ${String(date)}`).sort(),
        text,
      };
  }
}

/** What the oracle states of an item, as the item says it. */
export function toldOf(item: Held): Told {
  const { id, kind, documentId, locale, isFallback, slug, title, summary, publishedAt, updatedAt, translations } = item;
  const image = item.image as { url: string; alt: string } | null;
  return { id, kind, documentId, locale, isFallback, slug, title, summary, image: image && { url: image.url, alt: image.alt }, publishedAt, updatedAt, translations, ...shownPart(kind, item[kind] as Shown) };
}
