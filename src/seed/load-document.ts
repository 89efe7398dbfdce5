import type { Core } from '@strapi/strapi';

import { acceptWarnings } from './accept-warnings';
import { SEED_LOCALES, type SeedLocale } from './content';
import { fingerprint } from './fingerprint';
import { publicIds, type KnownEntries } from './known-entries';
import { createLedger, type DocumentMemory } from './ledger';
import { loadMilestones } from './load-milestones';
import type { PlannedDocument } from './plan';
import { momentFrom } from './relative-moment';
import type { Outcome } from './report';
import { createStoredDocuments, type StoredDocuments, type StoredVersion } from './stored-documents';
import { verdict, type Remembered } from './verdict';

type Values = Readonly<Record<string, unknown>>;

const localesOf = ({ words }: PlannedDocument): SeedLocale[] => SEED_LOCALES.filter((locale) => words[locale] !== undefined);

/** What the seed says in a language, before anything of the database is put in: the same on every machine and day. */
const seedPrint = ({ facts, links, references, moments, cover, words }: PlannedDocument, locale: SeedLocale): string =>
  fingerprint({ facts, links, references, moments, cover, words: words[locale] });

const loadedPrint = (version: StoredVersion | null): string | null => version && fingerprint(version);

/** @returns null where an entry that the document cannot be without is no more */
function linkValues({ links }: PlannedDocument, known: KnownEntries): Values | null {
  const values: Record<string, string> = {};
  for (const [field, seedKey] of Object.entries(links)) {
    const documentId = known.documents.get(seedKey);
    if (documentId === undefined) return null;
    values[field] = documentId;
  }
  return values;
}

const factValues = ({ facts, references, cover }: PlannedDocument, known: KnownEntries): Values => ({
  ...facts,
  ...Object.fromEntries(Object.entries(references).map(([field, seedKeys]) => [field, publicIds(known, seedKeys)])),
  ...(cover !== null && { cover: known.files.get(cover) ?? null }),
});

/** Looks for a document that editors have made themselves before the seed came. */
async function findEditors(documents: StoredDocuments, { uid, identity, facts }: PlannedDocument, links: Values): Promise<string | null> {
  switch (identity.kind) {
    case 'none':
      return null;
    case 'single':
      return documents.find(uid, {});
    case 'field':
      return documents.find(uid, { [identity.field]: identity.value });
    case 'pair': {
      const { sideA, sideB } = links;
      return documents.find(uid, { type: facts.type, $or: [{ sideA, sideB }, { sideA: sideB, sideB: sideA }] });
    }
  }
}

const all = (planned: PlannedDocument, outcome: Outcome): Outcome[] => [...localesOf(planned), ...planned.milestones].map(() => outcome);

/** Loads a document that has never been loaded, in all its languages, with its milestones, and makes it public. */
async function create(strapi: Core.Strapi, documents: StoredDocuments, known: KnownEntries, planned: PlannedDocument, today: Date): Promise<Outcome[]> {
  const ledger = createLedger<DocumentMemory>(strapi);
  const { seedKey, uid, words, moments, milestones } = planned;
  const links = linkValues(planned, known);
  if (links === null) return all(planned, 'deletedByEditor');

  const editors = await findEditors(documents, planned, links);
  if (editors !== null) {
    known.documents.set(seedKey, editors);
    await ledger.remember(seedKey, { documentId: editors, madeBy: 'editors', versions: {} });
    return all(planned, 'keptEditors');
  }

  const instants = Object.fromEntries(Object.entries(moments).map(([field, moment]) => [field, momentFrom(today, moment)]));
  const facts = { ...factValues(planned, known), ...links, ...instants };
  const [first, ...others] = localesOf(planned);
  if (first === undefined) throw new Error('There are no words in any language.');
  const documentId = await documents.create(uid, first, { ...facts, ...words[first] });
  for (const locale of others) await documents.write(uid, documentId, locale, { ...facts, ...words[locale] });
  known.documents.set(seedKey, documentId);

  const milestoneOutcomes = await loadMilestones(strapi, documentId, milestones);
  if (documents.isPublishable(uid)) {
    await acceptWarnings(strapi, uid, documentId, [first, ...others]);
    await documents.publish(uid, documentId, [first, ...others]);
  }

  await ledger.remember(seedKey, { documentId, madeBy: 'seed', versions: await prints(documents, planned, documentId, [first, ...others]) });
  return [first, ...others].map((): Outcome => 'created').concat(milestoneOutcomes);
}

/** What to remember of languages that are as the seed wants them. */
async function prints(documents: StoredDocuments, planned: PlannedDocument, documentId: string, locales: readonly SeedLocale[]): Promise<DocumentMemory['versions']> {
  const versions: Partial<Record<SeedLocale, Remembered>> = {};
  for (const locale of locales) {
    const loaded = loadedPrint(await documents.version(planned.uid, documentId, locale));
    if (loaded !== null) versions[locale] = { seed: seedPrint(planned, locale), loaded };
  }
  return versions;
}

/** Brings a document that was loaded before up to date, as far as editors have left it alone. */
async function refresh(strapi: Core.Strapi, documents: StoredDocuments, known: KnownEntries, planned: PlannedDocument, memory: DocumentMemory): Promise<Outcome[]> {
  const { seedKey, uid, words, milestones } = planned;
  const { documentId } = memory;
  if ((await documents.find(uid, { documentId })) === null) return all(planned, 'deletedByEditor');
  known.documents.set(seedKey, documentId);
  if (memory.madeBy === 'editors') return all(planned, 'keptEditors');

  // All languages are judged before any is written: a shared fact changes every one of them.
  const judged: { locale: SeedLocale; outcome: Outcome; isPublic: boolean }[] = [];
  for (const locale of localesOf(planned)) {
    const version = await documents.version(uid, documentId, locale);
    const outcome = verdict(memory.versions[locale] ?? null, loadedPrint(version), seedPrint(planned, locale));
    judged.push({ locale, outcome, isPublic: version?.published !== null && version !== null });
  }
  const withOutcome = (...wanted: Outcome[]): SeedLocale[] => judged.filter(({ outcome }) => wanted.includes(outcome)).map(({ locale }) => locale);

  // The moments stay as they were reckoned on the first day; a language that is new takes over the others' facts.
  for (const locale of withOutcome('updated')) await documents.write(uid, documentId, locale, { ...factValues(planned, known), ...words[locale] });
  for (const locale of withOutcome('created')) await documents.write(uid, documentId, locale, words[locale] ?? {});

  const milestoneOutcomes = await loadMilestones(strapi, documentId, milestones);
  const written = withOutcome('updated', 'created');
  if (written.length > 0) {
    // What editors have withdrawn as a whole does not come back by way of a new language.
    if (documents.isPublishable(uid) && judged.some(({ isPublic }) => isPublic)) {
      await acceptWarnings(strapi, uid, documentId, written);
      await documents.publish(uid, documentId, written);
    }
    const versions = { ...memory.versions, ...(await prints(documents, planned, documentId, written)) };
    await createLedger<DocumentMemory>(strapi).remember(seedKey, { ...memory, versions });
  }
  return [...judged.map(({ outcome }) => outcome), ...milestoneOutcomes];
}

/**
 * Loads a document of the seed: each of its languages, then its milestones.
 *
 * @returns an outcome for each language, and for each milestone
 * @throws what the Document Service refuses
 */
export async function loadDocument(strapi: Core.Strapi, known: KnownEntries, planned: PlannedDocument, today: Date): Promise<Outcome[]> {
  const documents = createStoredDocuments(strapi);
  const memory = await createLedger<DocumentMemory>(strapi).recall(planned.seedKey);
  return memory === null ? create(strapi, documents, known, planned, today) : refresh(strapi, documents, known, planned, memory);
}
