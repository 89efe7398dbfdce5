import type { Timeline } from '../services/milestones';

/**
 * What an administrator sees of a partnership's life.
 *
 * @param withNotes notes are for those who keep its facts, and for nobody who may only read
 */
export const shapeTimeline = ({ partnership, stage, sides, milestones }: Timeline, withNotes: boolean) => ({
  partnership,
  stage,
  sides: sides.map(({ side, documentId, name, country }) => ({ side, documentId, name, country })),
  milestones: milestones.map(({ documentId, kind, side, date, evidenceUrl, evidenceFile, note, sequence }) => ({
    documentId,
    kind,
    side,
    date,
    evidenceUrl,
    evidenceFile: evidenceFile && { id: evidenceFile.id, name: evidenceFile.name, url: evidenceFile.url },
    note: withNotes ? note : null,
    sequence,
  })),
});
