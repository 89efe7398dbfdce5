import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { unitWarnings } from '../core/checks';
import type { DeskKind, DeskWarning, GlossaryHint, MemoryMatch } from '../core/desk';
import { findTerms } from '../core/glossary/find-terms';
import { buildGlossary, type Glossary } from '../core/glossary/glossary';
import { missingTerms } from '../core/glossary/missing-terms';
import { rankMatches } from '../core/memory/rank-matches';
import { sentencesOf } from '../core/memory/sentences';
import { textOf } from '../core/inline-content';
import type { Inline, Unit } from '../core/unit';
import { createGlossaryStore } from '../store/glossary';
import { segments } from '../store/segments';
import { inTransaction } from '../store/transactions';

/** What a unit is translated from, and into. */
export interface Languages {
  readonly source: string;
  readonly target: string;
}

/** Whether somebody may read a field of entries of a kind, in both languages. */
export type MayUse = (kind: DeskKind, field: string) => boolean;

/** What a translator is helped with: names and terms, earlier translations, warnings. */
export function createHelp(strapi: Core.Strapi) {
  const store = createGlossaryStore(strapi);
  let kept: { readonly version: string; readonly glossary: Glossary } | null = null;

  async function glossary(): Promise<Glossary> {
    const version = await store.version();
    if (kept?.version !== version) kept = { version, glossary: buildGlossary(await store.entries()) };
    return kept.glossary;
  }

  async function matchesOf(trx: Knex.Transaction, text: string, { source, target }: Languages, mayUse: MayUse): Promise<MemoryMatch[]> {
    const candidates = (await segments.candidates(trx, text, source, target)).filter(({ kind, field }) => mayUse(kind, field));
    return rankMatches(text, candidates, { targetLocale: target }).map((match) => ({ source: match.source, target: match.target, score: match.score, uses: match.uses, adapted: match.kind === 'adapted' }));
  }

  return {
    /** Finds names and terms in a text of the source, with what the target's language calls them. */
    async hints({ source, target }: Languages): Promise<(text: string) => GlossaryHint[]> {
      const known = await glossary();
      return (text) =>
        findTerms(text, source, known).flatMap(({ start, end, text: found, entry, targets }) => {
          const called = targets[target];
          return called === undefined ? [] : [{ start, end, text: found, target: called, note: entry.kind === 'term' ? entry.note : null, origin: entry.kind }];
        });
    },

    /** What a translator should look at in a unit before saving it. */
    async warnings(unit: Unit, target: readonly Inline[], languages: Languages, maxLength: number | null): Promise<DeskWarning[]> {
      const missing = missingTerms({ text: textOf(unit.content), locale: languages.source }, { text: textOf(target), locale: languages.target }, await glossary());
      return [
        ...unitWarnings(unit, target, { ...languages, maxLength }),
        ...(textOf(target).trim() === '' ? [] : missing.map(({ expected, found }) => ({ code: 'name.missing', unit: unit.id, params: { name: found[0]?.text ?? '', expected } }))),
      ];
    },

    /** Earlier translations of a text, as a whole and sentence by sentence, from what whoever asks may read. */
    matches: (text: string, languages: Languages, mayUse: MayUse): Promise<MemoryMatch[]> =>
      inTransaction(strapi, async (trx) => {
        const whole = await matchesOf(trx, text, languages, mayUse);
        if (whole.length > 0) return whole;
        const found: MemoryMatch[] = [];
        const sentences = sentencesOf(text, languages.source);
        if (sentences.length > 1) for (const sentence of sentences) found.push(...(await matchesOf(trx, sentence, languages, mayUse)).slice(0, 1));
        return found;
      }),
  };
}
