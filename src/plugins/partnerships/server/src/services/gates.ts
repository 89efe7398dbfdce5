import type { Core } from '@strapi/strapi';

import { refusal, refuseEntries, refuseInvalid, type Refusal, type RefusedEntry } from '../../../../../refusals';
import { isPublishing } from '../../../../../writes/write-action';
import { inWriteTransaction } from '../../../../../writes/write-transaction';
import type { Finding, GateCode } from '../core/gates/finding';
import { judge } from '../core/gates/judge';
import { GATED_FIELDS, gatedKindOf, type GatedKind } from '../core/gates/version';
import { createGateStore, type Decider, type LoggedOverride, type VersionRow, type Versions } from '../store/gates';
import { documentLocales, includesLocale } from './document-locales';
import type { WriteContext } from './write-context';

type Fields = Readonly<Record<string, unknown>>;

/** A finding, and the override that lets it pass where there is one. */
export interface JudgedFinding extends Finding {
  readonly override: Pick<LoggedOverride, 'reason' | 'by' | 'at'> | null;
}

/** One language of an entry. */
export interface GatedEntry {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
}

const NO_VERSIONS: Versions = { drafts: [], published: [] };

const SHORTEST_REASON = 3;
const LONGEST_REASON = 1000;

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

/** How an entry is called where many are published at once. */
const entryName = (fields: Fields, locale: string): string => `${textOf(fields.title) ?? textOf(fields.officialName) ?? '–'} (${locale})`;

const toRefusal = ({ code, path, params }: Finding): Refusal => ({ path, code, params });

const isOpen = ({ override }: JudgedFinding): boolean => override === null;

/** What an update leaves of a draft: a language that is new begins with the facts of the others. */
function inherited(kind: GatedKind, { drafts }: Versions, locale: string): Fields {
  const own = drafts.find((draft) => draft.locale === locale);
  if (own) return own.fields;
  const [other] = drafts;
  return other ? Object.fromEntries([...GATED_FIELDS[kind].shared, 'cover'].map((field) => [field, other.fields[field]])) : {};
}

/**
 * What stands between an entry and its publication.
 *
 * @param clock the time now, for the log
 */
export function createGates(strapi: Core.Strapi, clock: () => Date = () => new Date()) {
  const store = createGateStore(strapi);

  const lifeOf = (kind: GatedKind, documentId: string | undefined) => (kind === 'partnership' && documentId !== undefined ? store.life(documentId) : Promise.resolve(null));

  /** Asks the log only where there is a warning to ask about. */
  async function withOverrides(uid: string, documentId: string | undefined, locale: string, findings: readonly Finding[]): Promise<JudgedFinding[]> {
    const warnings = findings.flatMap(({ severity, fingerprint }) => (severity === 'warning' ? [fingerprint] : []));
    const logged = documentId === undefined ? [] : await store.overridesOf(uid, documentId, warnings);
    const latest = new Map(logged.filter((override) => override.locale === locale).map((override) => [override.fingerprint, override]));
    return findings.map((finding) => ({ ...finding, override: (finding.severity === 'warning' ? latest.get(finding.fingerprint) : undefined) ?? null }));
  }

  const versionsOf = (kind: GatedKind, documentId: string | undefined): Promise<Versions> => (documentId === undefined ? Promise.resolve(NO_VERSIONS) : store.versions(kind, documentId));

  /** The versions that a write makes public, as they will stand. */
  function published({ action, params }: WriteContext, kind: GatedKind, versions: Versions, locales: '*' | readonly string[]): readonly VersionRow[] {
    if (action === 'publish') return versions.drafts.filter(({ locale }) => includesLocale(locales, locale));
    // Strapi writes nothing where there is no such document.
    if (action === 'update' && versions.drafts.length === 0) return [];
    const [locale] = locales === '*' ? versions.drafts.map((draft) => draft.locale) : locales;
    return locale === undefined ? [] : [{ locale, fields: { ...inherited(kind, versions, locale), ...params.data } }];
  }

  /** @returns null where the entry has no draft in the language */
  async function findingsOf({ uid, documentId, locale }: GatedEntry): Promise<JudgedFinding[] | null> {
    const kind = gatedKindOf(uid);
    if (kind === null) return null;
    const { drafts, published: others } = await store.versions(kind, documentId);
    const draft = drafts.find((candidate) => candidate.locale === locale);
    if (!draft) return null;
    const elsewhere = others.filter((version) => version.locale !== locale);
    return withOverrides(uid, documentId, locale, judge({ kind, fields: draft.fields, elsewhere, life: await lifeOf(kind, documentId) }));
  }

  /**
   * Lets warnings of a saved draft pass, and writes down who did and why. It holds for exactly these findings: where the
   * words that one rests on change, it is there again.
   *
   * @param fingerprints of findings as they are now
   * @returns the findings as they stand then; null where the entry has no draft in the language
   * @throws ValidationError where one is an error or is no longer there, or the reason is none
   */
  const override = (entry: GatedEntry, fingerprints: readonly string[], reason: string, by: Decider): Promise<JudgedFinding[] | null> =>
    inWriteTransaction(strapi, async (trx) => {
      const findings = await findingsOf(entry);
      if (findings === null) return null;
      const chosen = new Set(fingerprints);
      const found = findings.filter(({ fingerprint }) => chosen.has(fingerprint));
      const text = reason.trim();
      refuseInvalid([
        ...(text.length < SHORTEST_REASON || text.length > LONGEST_REASON ? [refusal('reason', 'gate.reason')] : []),
        ...(found.length < chosen.size ? [refusal('findings', 'gate.finding-unknown')] : []),
        ...(found.some(({ severity }) => severity === 'error') ? [refusal('findings', 'gate.error-stays')] : []),
      ]);
      await store.add(trx, found.map(({ code, fingerprint, path, params }) => ({ ...entry, code, fingerprint, path, params, reason: text, by })), clock());
      return findingsOf(entry);
    });

  return {
    findingsOf,

    /**
     * What would be found in a form that has not been saved.
     *
     * @param documentId undefined while the entry has never been saved
     */
    async findingsIn(uid: string, documentId: string | undefined, locale: string, fields: Fields): Promise<JudgedFinding[]> {
      const kind = gatedKindOf(uid);
      if (kind === null) return [];
      const elsewhere = (await versionsOf(kind, documentId)).published.filter((version) => version.locale !== locale);
      return withOverrides(uid, documentId, locale, judge({ kind, fields, elsewhere, life: await lifeOf(kind, documentId) }));
    },

    /**
     * Refuses a write that would publish what is not fit to be: errors, and warnings that nobody has overridden.
     *
     * @throws ValidationError
     */
    async refuseUnfit(ctx: WriteContext): Promise<void> {
      const kind = gatedKindOf(ctx.uid);
      if (kind === null || !isPublishing(ctx.action, ctx.params.status)) return;
      const { documentId } = ctx.params;
      const locales = await documentLocales(strapi, ctx.params.locale);
      const versions = await versionsOf(kind, documentId);
      const publishing = published(ctx, kind, versions, locales);
      if (publishing.length === 0) return;
      const elsewhere = versions.published.filter((version) => !publishing.some(({ locale }) => locale === version.locale));
      const life = await lifeOf(kind, documentId);
      const entries: RefusedEntry[] = [];
      for (const { locale, fields } of publishing) {
        const findings = await withOverrides(ctx.uid, documentId, locale, judge({ kind, fields, elsewhere, life }));
        entries.push({ name: entryName(fields, locale), refusals: findings.filter(isOpen).map(toRefusal) });
      }
      refuseEntries(entries);
    },

    override,

    /**
     * For loaders of content whose authors have looked at it: lets warnings of these codes pass, and no others.
     *
     * @param locales the languages that are about to be published
     */
    async overrideKnown(uid: string, documentId: string, locales: readonly string[], codes: readonly GateCode[], reason: string, by: string): Promise<void> {
      for (const locale of locales) {
        const entry = { uid, documentId, locale };
        const open = ((await findingsOf(entry)) ?? []).filter((finding) => isOpen(finding) && finding.severity === 'warning' && codes.includes(finding.code));
        if (open.length > 0) await override(entry, open.map(({ fingerprint }) => fingerprint), reason, { id: null, name: by });
      }
    },

    /** What was let pass in a language of an entry, latest first. */
    log: ({ uid, documentId, locale }: GatedEntry, limit: number): Promise<LoggedOverride[]> => store.log(uid, documentId, locale, limit),
  };
}

export default ({ strapi }: { strapi: Core.Strapi }) => createGates(strapi);
