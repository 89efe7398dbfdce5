import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { createContentRows } from '../../../../../rows/content-rows';
import type { RegisterState } from '../core/history/entry';
import { MILESTONE_FACTS, MUNICIPALITY_FACTS, PARTNERSHIP_FACTS, recorded, stateOf, type VersionFacts } from '../core/history/register-facts';
import { MUNICIPALITY_UID, PARTNERSHIP_UID } from '../core/uids';
import type { Milestones } from './milestones';
import type { Registry } from './registry';

const ALWAYS = ['id', 'documentId', 'locale', 'publishedAt', 'updatedAt'];

/** What the register says of one document; null where it is not there. */
export interface DocumentState {
  readonly kind: 'partnership' | 'milestone' | 'municipality';
  readonly documentId: string;
  readonly subject: string;
  readonly state: RegisterState;
}

/** Reads what the register says, as the transaction under way sees it. */
export function createRegisterStates(strapi: Core.Strapi, registry: Registry, milestones: Milestones) {
  const rows = createContentRows(strapi);

  const versionsOf = async (uid: typeof MUNICIPALITY_UID | typeof PARTNERSHIP_UID, documentIds: readonly string[], fields: readonly string[]): Promise<Map<string, VersionFacts[]>> => {
    const found = new Map<string, VersionFacts[]>();
    for (const row of await rows.of(uid, documentIds, { publishedOnly: false, fields: [...ALWAYS, ...fields] })) {
      const versions = found.get(row.documentId) ?? [];
      versions.push({ locale: (row.locale as string | null) ?? '', publishedAt: row.publishedAt as string | null, fields: row });
      found.set(row.documentId, versions);
    }
    return found;
  };

  return {
    async municipalities(documentIds: readonly string[]): Promise<DocumentState[]> {
      const versions = await versionsOf(MUNICIPALITY_UID, documentIds, MUNICIPALITY_FACTS);
      return [...versions].flatMap(([documentId, ofDocument]): DocumentState[] => {
        const state = stateOf(ofDocument, { shared: MUNICIPALITY_FACTS, titled: false });
        return state === null ? [] : [{ kind: 'municipality', documentId, subject: documentId, state }];
      });
    },

    /** Partnerships with their milestones. */
    async partnerships(documentIds: readonly string[]): Promise<DocumentState[]> {
      if (documentIds.length === 0) return [];
      const versions = await versionsOf(PARTNERSHIP_UID, documentIds, [...PARTNERSHIP_FACTS, 'title']);
      const stages = new Map((await registry.around(documentIds, [])).map(({ partnership, stage }) => [partnership, stage]));
      const entries = [...versions].flatMap(([documentId, ofDocument]): DocumentState[] => {
        const state = stateOf(ofDocument, { shared: PARTNERSHIP_FACTS, titled: true, derived: { stage: stages.get(documentId) } });
        return state === null ? [] : [{ kind: 'partnership', documentId, subject: documentId, state }];
      });
      const ofPartnerships = (await milestones.ofPartnerships(documentIds)).map((milestone): DocumentState => {
        const facts: Readonly<Record<string, unknown>> = { ...milestone, evidenceFile: milestone.evidenceFile && { id: milestone.evidenceFile.id, name: milestone.evidenceFile.name } };
        return {
          kind: 'milestone',
          documentId: milestone.documentId,
          subject: milestone.partnership,
          state: { facts: recorded(Object.fromEntries(MILESTONE_FACTS.map((fact) => [fact, facts[fact]]))), published: {} },
        };
      });
      return [...entries, ...ofPartnerships];
    },

    /** documentIds of everything of a kind. */
    async all(kind: 'partnership' | 'municipality'): Promise<string[]> {
      const { tableName } = strapi.db.metadata.get(kind === 'partnership' ? PARTNERSHIP_UID : MUNICIPALITY_UID);
      const found = (await strapi.db.transaction(({ trx }: { trx: Knex.Transaction }) =>
        strapi.db.getConnection(tableName).transacting(trx).distinct('document_id').orderBy('document_id'),
      )) as { document_id: string }[];
      return found.map(({ document_id: documentId }) => documentId);
    },
  };
}

export type RegisterStates = ReturnType<typeof createRegisterStates>;
