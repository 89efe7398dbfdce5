import type { Core } from '@strapi/strapi';

import { placePictures, type Block, type PicturePlace } from '../../blocks';
import { fingerprint } from '../../checks/fingerprint';
import { withTail } from '../../names';
import { inWriteTransaction } from '../../writes/write-transaction';
import { areaMatcher, faultsOfMap, type AreaMap, type CategoryMatch } from '../core/areas';
import { ownAddress, placesOf, readArticle, wantedPicture, type ArticleWords } from '../core/article';
import { planDocuments, type PlannedDocument } from '../core/documents';
import { ExportIndexer, type ExportIndex, type PostFacts } from '../core/export-index';
import { noOutcomes, type ImportReport, type ItemOutcome, type ItemReport } from '../core/report';
import { verdict } from '../core/verdict';
import type { Warning } from '../core/warning';
import type { WxrItem } from '../core/wxr-item';
import { WxrReader, type WxrListener } from '../core/wxr-reader';
import { createArticles, type Articles } from '../store/articles';
import { createMedia } from '../store/media';
import { createMemory, type Memory, type PostMemory } from '../store/memory';
import type { PictureSource } from '../store/picture-files';
import { configuredLocales, readAreas } from '../store/surroundings';
import { createPictures, type Pictures, type ResolvedPicture } from './pictures';
import { refusalsOf } from './refused-write';

export interface ImportOptions {
  /** Reads the file from its beginning; called twice, since what stands at its end decides on what stands at its beginning. */
  readonly open: () => AsyncIterable<string>;
  /** Tells the same and leaves nothing behind. */
  readonly dryRun: boolean;
  /** Locale of posts that the export says nothing of; without it the installation's default. */
  readonly language: string | null;
  readonly areas: AreaMap;
  readonly pictures: PictureSource;
  readonly onProgress: (progress: { readonly done: number; readonly of: number }) => void;
}

/** Options that cannot be meant. */
export class ImportOptionError extends Error {
  override readonly name = 'ImportOptionError';
}

/** Counted into every fingerprint of what an export says: a version that reads posts otherwise brings untouched ones up to date. */
const READER_VERSION = 1;

/** Ends a dry run's transaction, so that everything in it is undone. */
class Undo extends Error {}

async function readThrough(open: ImportOptions['open'], listener: WxrListener, afterPiece?: () => Promise<void>): Promise<void> {
  const reader = new WxrReader(listener);
  for await (const piece of open()) {
    reader.write(piece);
    await afterPiece?.();
  }
  reader.end();
  await afterPiece?.();
}

const siteKey = (addresses: readonly string[]): string => (addresses[0] ?? '').replace(/^https?:\/\/(?:www\.)?/i, '').toLowerCase();

interface Surroundings {
  readonly dryRun: boolean;
  readonly index: ExportIndex;
  readonly documents: ReadonlyMap<number, PlannedDocument>;
  readonly match: (category: PostFacts['categories'][number]) => CategoryMatch;
  readonly isOwn: (address: string) => boolean;
  readonly articles: Articles;
  readonly memory: Memory;
  readonly remembered: Map<number, PostMemory>;
  readonly pictures: Pictures;
  readonly slugs: Map<string, string>;
}

/** What a post becomes, before it is asked what is there already. */
interface Draft {
  readonly words: ArticleWords & { readonly coverAlt: string | null };
  readonly body: readonly Block[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly source: string;
  readonly warnings: readonly Warning[];
}

/** How a resolved picture counts in the fingerprint of what the export says. */
const pictureMark = (picture: ResolvedPicture): string | number => (picture.kind === 'file' ? picture.file.id : picture.kind === 'left' ? 'left' : 'new');

async function resolvePlaces({ index, pictures }: Surroundings, places: readonly PicturePlace[], warnings: Warning[]): Promise<Map<PicturePlace, ResolvedPicture>> {
  const resolved = new Map<PicturePlace, ResolvedPicture>();
  for (const place of places) {
    const wanted = wantedPicture(place, index.attachments);
    if ('unknown' in wanted) {
      warnings.push({ kind: 'attachment-unknown', attachment: wanted.unknown });
      continue;
    }
    const picture = await pictures.resolve(wanted);
    if (picture.kind === 'left') warnings.push({ kind: 'picture-left', address: wanted.address, reason: picture.reason });
    resolved.set(place, picture);
  }
  return resolved;
}

/** The facts of an article are its original's. */
async function factsOf(around: Surroundings, { primary }: PlannedDocument, warnings: Warning[]): Promise<{ facts: Draft['facts']; coverAlt: string | null; mark: unknown }> {
  const areas = new Set<string>();
  for (const category of primary.categories) {
    const match = around.match(category);
    if (match.kind === 'area') areas.add(`area:${match.documentId}`);
    if (match.kind === 'unmatched') warnings.push({ kind: 'category-unmatched', category: category.name });
  }
  const { moment } = primary;
  if (moment.kind === 'known' && moment.isLocal) warnings.push({ kind: 'date-local' });

  const cover: PicturePlace | null = primary.thumbnail === null ? null : { type: 'picture', address: null, attachment: primary.thumbnail, alt: '' };
  const picture = cover && (await resolvePlaces(around, [cover], warnings)).get(cover);
  return {
    facts: {
      publicationDate: moment.kind === 'known' ? moment.moment : null,
      sourceUrl: /^https?:\/\//i.test(primary.link) && primary.link.length <= 2000 ? primary.link : null,
      areas: [...areas],
      // Where nobody asked for pictures, a cover that editors chose is none of an import's business.
      ...(picture?.kind === 'file' && { cover: picture.file.id }),
    },
    coverAlt: picture?.kind === 'file' ? (around.index.attachments.get(primary.thumbnail ?? 0)?.alt || null)?.slice(0, 300) ?? null : null,
    mark: picture ? pictureMark(picture) : null,
  };
}

async function draftOf(around: Surroundings, item: WxrItem, post: PostFacts, locale: string, document: PlannedDocument): Promise<Draft | null> {
  const read = readArticle(item, locale, around.isOwn);
  if (read.kind === 'empty') return null;
  const warnings = [...read.warnings];
  if (post.language.kind === 'known' && post.language.from === 'address') warnings.push({ kind: 'language-guessed', from: 'address' });

  const places = await resolvePlaces(around, placesOf(read.words), warnings);
  const { facts, coverAlt, mark } = await factsOf(around, document, warnings);
  const body = placePictures(read.words.body, (place) => {
    const picture = places.get(place);
    return picture?.kind === 'file' ? withoutId(picture.file) : null;
  });
  const words = { ...read.words, coverAlt };
  const source = fingerprint({ version: READER_VERSION, words, facts, cover: mark, pictures: [...places.values()].map(pictureMark) });
  return { words, body, facts, source, warnings };
}

const withoutId = <File extends { readonly id: number }>({ id: _id, ...file }: File): Omit<File, 'id'> => file;

/** The first of a slug, and the slug with a number, that no other article of the language has. */
function freeSlug(slugs: ReadonlyMap<string, string>, locale: string, slug: string, documentId: string | null): string {
  const isFree = (candidate: string): boolean => {
    const holder = slugs.get(`${locale} ${candidate}`);
    return holder === undefined || holder === documentId;
  };
  let free = slug;
  for (let tail = 2; !isFree(free); tail += 1) free = withTail(slug, tail);
  return free;
}

interface Written {
  readonly outcome: ItemOutcome;
  readonly documentId: string | null;
  readonly warnings: readonly Warning[];
}

/** Brings one post in: all of it or nothing, in a transaction of its own. */
async function bringIn(strapi: Core.Strapi, around: Surroundings, item: WxrItem, post: PostFacts, locale: string, document: PlannedDocument): Promise<Written> {
  const { articles, memory, remembered, dryRun, slugs } = around;
  const draft = await draftOf(around, item, post, locale, document);
  if (draft === null) return { outcome: { kind: 'skipped', reason: 'empty' }, documentId: null, warnings: [] };
  const warnings = [...draft.warnings];
  const done = (outcome: ItemOutcome, documentId: string | null): Written => ({ outcome, documentId, warnings });

  const own = remembered.get(post.id) ?? null;
  const standing = own && (await articles.standing(own.documentId, own.locale));
  const what = verdict(own, standing, draft.source);
  switch (what) {
    case 'gone':
      return done({ kind: 'gone' }, null);
    case 'edited':
      return done({ kind: 'kept', reason: 'edited' }, own?.documentId ?? null);
    case 'unchanged':
      return done({ kind: 'unchanged' }, own?.documentId ?? null);
    case 'make':
    case 'update':
      break;
  }

  const sibling = [...document.posts.values()].map(({ id }) => remembered.get(id)?.documentId).find((documentId) => documentId !== undefined);
  // A language whose article editors have deleted as a whole does not bring it back.
  if (what === 'make' && sibling !== undefined && !sibling.startsWith(DRY) && !(await articles.exists(sibling))) return done({ kind: 'gone' }, null);
  if (what === 'make' && sibling === undefined && typeof draft.facts.sourceUrl === 'string') {
    const theirs = await articles.bySource(draft.facts.sourceUrl);
    if (theirs !== null) return done({ kind: 'kept', reason: 'already-there' }, theirs);
  }

  const existing = own?.documentId ?? sibling ?? null;
  const { slug: wanted, title, summary, coverAlt } = draft.words;
  const slug = wanted === '' ? null : freeSlug(slugs, locale, wanted, existing);
  if (slug !== null && slug !== wanted && what === 'make') warnings.push({ kind: 'slug-changed', slug });
  // A second run leaves the address as the first one made it, and a language that is new takes over the facts of the others.
  const isFirst = existing === null || existing.startsWith(DRY);
  const values = { ...(isFirst || what === 'update' ? draft.facts : {}), title, summary, coverAlt, body: draft.body, ...(what === 'make' && slug !== null && { slug }) };

  let documentId = existing;
  let memoryOfPost: PostMemory | null = null;
  try {
    await inWriteTransaction(strapi, async () => {
      if (isFirst) documentId = await articles.create(locale, values);
      else await articles.write(existing, locale, values);
      const after = documentId === null ? null : await articles.standing(documentId, locale);
      if (documentId === null || after === null) throw new Error(`The article of post ${post.id} is not there after it was written.`);
      memoryOfPost = { locale, documentId, source: draft.source, ...after };
      await memory.remember(post.id, memoryOfPost);
      const before = standing?.facts ?? [...document.posts.values()].map(({ id }) => remembered.get(id)?.facts).find((facts) => facts !== undefined);
      if (before !== undefined) await memory.factsChanged(documentId, before, after.facts);
      if (dryRun) throw new Undo();
    });
  } catch (error) {
    const refusals = error instanceof Undo ? [] : refusalsOf(error);
    if (refusals === null) throw error;
    if (refusals.length > 0) return done({ kind: 'refused', reasons: refusals }, existing);
  }

  const madeId = dryRun ? (existing ?? `${DRY}${document.key}`) : (documentId ?? '');
  if (slug !== null && what === 'make') slugs.set(`${locale} ${slug}`, madeId);
  noteWritten(around, document, post, memoryOfPost, madeId, standing?.facts);
  return done({ kind: what === 'make' ? 'made' : 'updated' }, dryRun && existing === null ? null : existing?.startsWith(DRY) ? null : madeId);
}

/** What a dry run calls articles that it did not leave behind. */
const DRY = 'dry-run ';

/** Keeps what this run knows in step with what it wrote: other languages of the article come later in the file. */
function noteWritten({ remembered }: Surroundings, document: PlannedDocument, post: PostFacts, written: PostMemory | null, documentId: string, factsBefore: string | undefined): void {
  if (written === null) return;
  const { facts } = written;
  remembered.set(post.id, { ...written, documentId });
  for (const { id } of document.posts.values()) {
    const other = remembered.get(id);
    if (other && id !== post.id && (factsBefore === undefined || other.facts === factsBefore)) remembered.set(id, { ...other, facts });
  }
}

/**
 * Brings an export of WordPress in: posts and pages become articles, as drafts. Safe to repeat: what nobody has touched is brought up to
 * date, what editors have changed or deleted is theirs, and a run that was ended in the middle goes on where it was.
 *
 * @throws WxrError where the file is no export or ends in the middle: then nothing was written
 * @throws ImportOptionError
 */
export async function importExport(strapi: Core.Strapi, { open, dryRun, language, areas: map, pictures: source, onProgress }: ImportOptions): Promise<ImportReport> {
  const locales = await configuredLocales(strapi);
  const byDefault = language ?? locales[0];
  if (!locales.includes(byDefault)) throw new ImportOptionError(`The language "${byDefault}" is not set up here. There are: ${locales.join(', ')}.`);
  const areas = await readAreas(strapi);
  const [fault] = faultsOfMap(map, areas);
  if (fault) throw new ImportOptionError(`The category "${fault.category}" is to become the area "${fault.area}", which does not exist. There are: ${areas.map(({ key }) => key).join(', ')}.`);

  const indexer = new ExportIndexer(locales, byDefault);
  await readThrough(open, indexer);
  const index = indexer.done();

  const articles = createArticles(strapi);
  const memory = createMemory(strapi, siteKey(index.site.addresses));
  await memory.prepare();
  const isOwn = ownAddress(index.site.addresses);
  const pictures = createPictures({ source, dryRun, isOwn, media: createMedia(strapi, memory), known: await memory.pictures() });
  const around: Surroundings = {
    dryRun, index, isOwn, articles, memory, pictures,
    documents: planDocuments(index, byDefault),
    match: areaMatcher(areas, map),
    remembered: await memory.posts(),
    slugs: await articles.slugs(),
  };

  const items: ItemReport[] = [];
  const waiting: WxrItem[] = [];
  const seen = new Set<number>();
  const queue = (item: WxrItem): void => {
    if (item.type === 'attachment' || !index.posts.has(item.id) || seen.has(item.id)) return;
    const post = index.posts.get(item.id);
    if (post?.type !== item.type) return;
    seen.add(item.id);
    waiting.push(item);
  };
  onProgress({ done: 0, of: index.posts.size });
  await readThrough(open, { item: queue }, async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      items.push(await reportOf(strapi, around, item));
      onProgress({ done: items.length, of: index.posts.size });
    }
  });

  const counts = noOutcomes();
  const unmatched: Record<string, number> = {};
  for (const { outcome, warnings } of items) {
    counts[outcome.kind] += 1;
    for (const warning of warnings) if (warning.kind === 'category-unmatched') unmatched[warning.category] = (unmatched[warning.category] ?? 0) + 1;
  }
  return {
    site: siteKey(index.site.addresses),
    dryRun,
    counts,
    leftOut: index.leftOut,
    otherTypes: Object.fromEntries(index.otherTypes),
    unmatchedCategories: unmatched,
    pictures: pictures.counts(),
    items,
  };
}

async function reportOf(strapi: Core.Strapi, around: Surroundings, item: WxrItem): Promise<ItemReport> {
  const post = around.index.posts.get(item.id);
  if (post === undefined) throw new Error(`The file has changed while it was read: post ${item.id} is new.`);
  const { language } = post;
  const about = { post: item.id, type: item.type, title: item.title.replace(/\s+/g, ' ').trim().slice(0, 200), link: item.link };
  const document = around.documents.get(item.id);
  if (language.kind === 'foreign' || document === undefined) {
    return { ...about, language: language.kind === 'foreign' ? language.code : language.locale, outcome: { kind: 'skipped', reason: 'language' }, documentId: null, warnings: [] };
  }
  return { ...about, language: language.locale, ...(await bringIn(strapi, around, item, post, language.locale, document)) };
}
