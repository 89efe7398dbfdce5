import type { Core } from '@strapi/strapi';

import type { Milestone, MilestoneFacts } from '../core/milestone';
import { CONTACT_UID, MILESTONE_UID, REMINDER_UID } from '../core/uids';

/** An uploaded file as far as a milestone shows it. */
export interface EvidenceFile {
  readonly id: number;
  readonly name: string;
  readonly url: string;
}

export interface RecordedMilestone extends Milestone {
  readonly partnership: string;
  readonly evidenceFile: EvidenceFile | null;
}

interface MilestoneRow extends Omit<MilestoneFacts, 'evidenceFileId'> {
  readonly documentId: string;
  readonly partnership: string;
  readonly sequence: number;
  readonly evidenceFile: EvidenceFile | null;
}

const toMilestone = (row: MilestoneRow): RecordedMilestone => ({
  documentId: row.documentId,
  partnership: row.partnership,
  kind: row.kind,
  side: row.side,
  date: row.date,
  evidenceUrl: row.evidenceUrl,
  evidenceFileId: row.evidenceFile?.id ?? null,
  evidenceFile: row.evidenceFile && { id: row.evidenceFile.id, name: row.evidenceFile.name, url: row.evidenceFile.url },
  note: row.note,
  sequence: row.sequence,
});

const withFile = { populate: { evidenceFile: { select: ['id', 'name', 'url'] } } };

/** Reads and writes milestones; what may be written is decided by the Document Service middleware. */
export function createMilestones(strapi: Core.Strapi) {
  const toData = ({ evidenceFileId, ...facts }: Partial<MilestoneFacts>) => ({
    ...facts,
    ...(evidenceFileId !== undefined && { evidenceFile: evidenceFileId }),
  });

  return {
    async ofPartnership(partnership: string): Promise<RecordedMilestone[]> {
      const rows = (await strapi.db.query(MILESTONE_UID).findMany({ where: { partnership }, orderBy: { sequence: 'asc' }, ...withFile })) as MilestoneRow[];
      return rows.map(toMilestone);
    },

    /** Of several partnerships in one query. */
    async ofPartnerships(partnerships: readonly string[]): Promise<RecordedMilestone[]> {
      if (partnerships.length === 0) return [];
      const rows = (await strapi.db.query(MILESTONE_UID).findMany({ where: { partnership: { $in: partnerships } }, orderBy: { sequence: 'asc' }, ...withFile })) as MilestoneRow[];
      return rows.map(toMilestone);
    },

    async one(documentId: string): Promise<RecordedMilestone | null> {
      const row = (await strapi.db.query(MILESTONE_UID).findOne({ where: { documentId }, ...withFile })) as MilestoneRow | null;
      return row && toMilestone(row);
    },

    async create(partnership: string, facts: Partial<MilestoneFacts>): Promise<string> {
      // The middleware numbers the milestone; the schema asks for a number before it gets there.
      const { documentId } = await strapi.documents(MILESTONE_UID).create({ data: { ...toData(facts), partnership, sequence: 0 } as never });
      return documentId;
    },

    async update(documentId: string, facts: Partial<MilestoneFacts>): Promise<void> {
      await strapi.documents(MILESTONE_UID).update({ documentId, data: toData(facts) as never });
    },

    async delete(documentId: string): Promise<void> {
      await strapi.documents(MILESTONE_UID).delete({ documentId });
    },

    /** Partnerships of which a milestone has this file as its evidence. */
    async partnershipsShownBy(fileId: number): Promise<string[]> {
      const rows = (await strapi.db.query(MILESTONE_UID).findMany({ select: ['partnership'], where: { evidenceFile: { id: fileId } } })) as { partnership: string }[];
      return [...new Set(rows.map(({ partnership }) => partnership))];
    },

    /** Takes away all milestones of a partnership that is being deleted, and what the office noted beside it. */
    async deleteAll(partnership: string): Promise<void> {
      for (const uid of [MILESTONE_UID, REMINDER_UID, CONTACT_UID] as const) await strapi.db.query(uid).deleteMany({ where: { partnership } });
    },
  };
}

export type Milestones = ReturnType<typeof createMilestones>;
