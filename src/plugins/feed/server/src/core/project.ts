import { createHash } from 'node:crypto';

import { searchKeys } from '../../../../../names';
import { alphabeticalKey } from './alphabetical-key';
import { ENTRY_FIELDS, idText, type Entry, type EntryId, type EntryKind } from './entry';
import { eventSpan } from './event-span';
import { chooseVersion, readingOrder } from './fallback';
import type { Item, PublicMilestone } from './item';
import { KINDS, type Kind } from './kind';
import { referencedIds, textOf, type Row } from './plain-row';
import { publicationOf, type PairLink, type PublicIndex } from './public-index';
import { municipalityRefTo, ReadingOrder, refTo } from './refs';
import type { FeedSettings } from './settings';
import { shapeItem } from './shape-item';
import { shapeArea, shapeOrganisation } from './shape-organisation';
import { titleOf } from './title';

/** The content around some documents, as far as their items show it. */
export interface Surroundings {
  /** What is public of it. */
  readonly index: PublicIndex;
  /** Published rows of the documents themselves, whether they are due or not. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** Links of the documents, whether their partnerships are public or not. */
  readonly links: readonly PairLink[];
  readonly milestones: ReadonlyMap<string, readonly PublicMilestone[]>;
  /** Codes of the configured languages. */
  readonly locales: readonly string[];
  readonly settings: FeedSettings;
}

const isItemKind = (kind: EntryKind): kind is Kind => (KINDS as readonly string[]).includes(kind);

export const hashOf = (...parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27);

/** Of all that is stored of an entry. Each value goes in with its length, so that two of them cannot run together. */
export function entryHash(entry: Entry): string {
  let all = '';
  for (const field of ENTRY_FIELDS) {
    const value = entry[field];
    const text = value === null ? '' : String(value);
    all += value === null ? 'n;' : `${String(text.length)};${text}`;
  }
  return createHash('sha256').update(all).digest('base64url').slice(0, 27);
}

/** An item as lists show it. */
function withoutText(item: Item): Item {
  if (item.kind === 'article') {
    const { body: _body, html: _html, ...article } = item.article;
    return { ...item, article };
  }
  if (item.kind === 'partnership') {
    const { body: _body, html: _html, ...partnership } = item.partnership;
    return { ...item, partnership };
  }
  return item;
}

const hasText = (item: Item): boolean => item.kind === 'article' || item.kind === 'partnership';

interface Shapes {
  readonly item: string;
  /** The item with its text; made only where it is asked for. */
  readonly whole: () => string | null;
}

const nothing = (): null => null;

function shapesOf({ kind }: EntryId, row: Row, reading: ReadingOrder, around: Surroundings): Shapes | null {
  if (kind === 'area') return { item: JSON.stringify(shapeArea(row)), whole: nothing };
  if (kind === 'programme') return { item: JSON.stringify({ id: `programme:${row.documentId}`, title: titleOf(kind, row, reading.locale) }), whole: nothing };
  if (kind === 'organisation') return { item: JSON.stringify(shapeOrganisation(row, around.index, reading)), whole: nothing };
  const whole = shapeItem(kind, row, { index: around.index, reading, settings: around.settings, withBody: true, milestones: around.milestones });
  if (whole === null) return null;
  return { item: JSON.stringify(withoutText(whole)), whole: hasText(whole) ? () => JSON.stringify(whole) : nothing };
}

const ONE_OF: ReadonlySet<string> = new Set<EntryKind>(['area', 'programme', 'organisation']);

/** What others show of an entry: a programme is shown with its facts, an item by a link. */
function faceOf({ kind, documentId }: EntryId, row: Row, reading: ReadingOrder, index: PublicIndex, item: string): string {
  if (ONE_OF.has(kind)) return hashOf(kind === 'programme' ? { ...row, updatedAt: null, createdAt: null, id: null } : item);
  const ref = kind === 'municipality' ? municipalityRefTo(index, documentId, reading) : refTo(index, kind as Exclude<Kind, 'municipality'>, documentId, reading);
  return hashOf(ref, row.locale);
}

const aliasValues = (value: unknown): string[] =>
  Array.isArray(value) ? (value as unknown[]).flatMap((alias) => (typeof alias === 'object' && alias !== null && 'value' in alias ? (textOf(alias.value) ?? []) : [])) : [];

/** Every spelling that a municipality is found by. */
const searchText = (row: Row): string =>
  [...new Set([row.namePl, row.nameUk, row.nameEn, row.officialName, row.code, ...aliasValues(row.aliases)].flatMap((name) => textOf(name) ?? []).flatMap(searchKeys))].join('\n');

function columnsOf({ kind, documentId }: EntryId, row: Row, locale: string, { index }: Surroundings) {
  const publication = isItemKind(kind) ? publicationOf(row) : 0;
  const span = kind === 'event' ? eventSpan(row) : null;
  const link = kind === 'partnership' ? index.links.get(documentId) : undefined;
  const title = titleOf(kind === 'organisation' ? 'programme' : kind, row, locale);
  return {
    sourceLocale: row.locale,
    slug: textOf(row.slug),
    code: kind === 'municipality' ? textOf(row.code) : kind === 'area' ? textOf(row.key) : null,
    pin: kind === 'article' && row.pinned === true ? (0 as const) : (1 as const),
    newest: -publication,
    startsAt: span?.start ?? null,
    endsAt: span?.end ?? null,
    firstDay: span?.firstDay ?? null,
    lastDay: span?.lastDay ?? null,
    undated: kind === 'event' && span === null ? (1 as const) : (0 as const),
    latest: kind !== 'event' ? null : span === null ? -publication : -span.start,
    titleKey: kind === 'article' || kind === 'event' ? null : alphabeticalKey(title),
    title,
    country: kind === 'municipality' ? textOf(row.country) : null,
    seeking: kind === 'municipality' ? (row.seekingPartner === true ? (1 as const) : (0 as const)) : null,
    stage: link?.stage ?? null,
    type: link?.type ?? null,
    search: kind === 'municipality' ? searchText(row) : null,
  };
}

/** What readers of each language get of a document; nothing where it is not public. */
export function entriesOf(id: EntryId, around: Surroundings): Entry[] {
  const { index, locales, settings } = around;
  const rows = around.rows.get(idText(id)) ?? [];
  const versions = id.kind === 'organisation' ? rows : (index.documents[id.kind].get(id.documentId) ?? []);
  return locales.flatMap((locale): Entry[] => {
    const chain = readingOrder(locale, true, settings.fallbackChains);
    const reading = new ReadingOrder(locale, chain, chain);
    const row = chooseVersion(versions, chain);
    const shapes = row && shapesOf(id, row, reading, around);
    if (!row || !shapes) return [];
    // Only who has the version itself reads without fallback, and reads another item only where links fell back.
    const strict = row.locale === locale && reading.fellBack ? shapesOf(id, row, new ReadingOrder(locale, [locale], chain), around) : null;
    return [
      {
        kind: id.kind,
        documentId: id.documentId,
        locale,
        ...columnsOf(id, row, locale, around),
        item: shapes.item,
        whole: shapes.whole(),
        // Of the same row the text is the same: what differs are the links, and the item has them all.
        ...(strict === null || strict.item === shapes.item ? { strictItem: null, strictWhole: null } : { strictItem: strict.item, strictWhole: strict.whole() }),
        face: faceOf(id, row, reading, index, shapes.item),
      },
    ];
  });
}

const fileOf = (row: Row): string[] => (typeof row.cover === 'object' && row.cover !== null && 'id' in row.cover ? [`file:${String(row.cover.id)}`] : []);

const namedIn = (row: Row, field: string, ...kinds: readonly EntryKind[]): string[] => kinds.flatMap((kind) => referencedIds(row[field], kind).map((documentId) => `${kind}:${documentId}`));

/** Everything that a document names, public or not: when it changes, or becomes public, the document's items may change. */
export function targetsOf(id: EntryId, { rows, links }: Surroundings): string[] {
  const named = (rows.get(idText(id)) ?? []).flatMap((row) => [
    ...fileOf(row),
    ...namedIn(row, 'areas', 'area'),
    ...namedIn(row, 'partnerships', 'partnership'),
    ...namedIn(row, 'municipalities', 'municipality'),
    ...namedIn(row, 'programme', 'programme'),
    ...namedIn(row, 'programmes', 'programme'),
  ]);
  const linked = links.flatMap(({ partnership, sideA, sideB }) => {
    if (id.kind === 'partnership' && partnership === id.documentId) return [`municipality:${sideA}`, `municipality:${sideB}`];
    if (id.kind === 'municipality' && (sideA === id.documentId || sideB === id.documentId)) return [`partnership:${partnership}`, `municipality:${sideA === id.documentId ? sideB : sideA}`];
    return [];
  });
  return [...new Set([...named, ...linked])].sort();
}

/** The next moment at which a version of a document becomes public by the passing of time; null where none does. */
export function dueOf(id: EntryId, { rows }: Surroundings, now: Date): number | null {
  if (!isItemKind(id.kind)) return null;
  const ahead = (rows.get(idText(id)) ?? []).map(publicationOf).filter((moment) => moment > now.getTime());
  return ahead.length === 0 ? null : Math.min(...ahead);
}
