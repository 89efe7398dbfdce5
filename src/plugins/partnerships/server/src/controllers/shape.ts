import type { Timeline } from '../services/milestones';

/** What the office sees of a partnership's life, its internal notes included. */
export const shapeTimeline = ({ partnership, stage, sides, milestones }: Timeline) => ({
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
    note,
    sequence,
  })),
});
