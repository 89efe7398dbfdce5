import type { Core } from '@strapi/strapi';

import { timeline, type MilestoneFacts } from '../core/milestone';
import { chronological } from '../core/chronological';
import type { MilestoneKind, MilestoneSide } from '../core/milestone-kinds';
import type { Stage } from '../core/stage';
import { createEntries } from '../store/entries';
import { createMilestones, type RecordedMilestone } from '../store/milestones';
import { municipalityName } from '../../../../../names/municipality-name';

export interface TimelineSide {
  readonly side: 'a' | 'b';
  readonly documentId: string;
  readonly name: string;
  readonly country: string | null;
}

/** The life of a partnership: its milestones in the order in which they happened, and where they leave it. */
export interface Timeline {
  readonly partnership: string;
  readonly stage: Stage;
  readonly sides: readonly TimelineSide[];
  readonly milestones: readonly RecordedMilestone[];
}

/** A milestone as the public sees it. */
export interface ShownMilestone {
  readonly kind: MilestoneKind;
  readonly side: MilestoneSide;
  /** EDTF. */
  readonly date: string | null;
  /** Of the page or the uploaded file that shows it. */
  readonly evidenceUrl: string | null;
}

/**
 * Records what happens between two municipalities.
 *
 * Rules are the Document Service middleware's, so that they hold for every other way in as well;
 * whatever it refuses, these functions throw.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = createMilestones(strapi);
  const entries = createEntries(strapi);

  const service = {
    /** @returns null where there is no such partnership */
    async timeline(partnership: string, locale = 'pl'): Promise<Timeline | null> {
      const versions = await entries.partnership(partnership);
      const version = versions.find(({ published }) => !published) ?? versions[0];
      if (!version) return null;
      const outcome = timeline(await store.ofPartnership(partnership));
      if (outcome.kind === 'refused') throw new Error(`The milestones of partnership ${partnership} carry no stage.`);

      const named = (['a', 'b'] as const).flatMap((side) => {
        const documentId = side === 'a' ? version.sideA : version.sideB;
        return documentId === null ? [] : [{ side, documentId }];
      });
      const municipalities = await entries.municipalities(named.map(({ documentId }) => documentId));
      const sides = named.map(({ side, documentId }): TimelineSide => {
        const municipality = municipalities.find((candidate) => candidate.documentId === documentId);
        return { side, documentId, name: municipality ? municipalityName(municipality, locale) : documentId, country: municipality?.country ?? null };
      });
      return { partnership, stage: outcome.stage, sides, milestones: outcome.milestones };
    },

    /** Whether any language of a partnership is published, so that its milestones are public. */
    isPublic: async (partnership: string): Promise<boolean> => (await entries.partnership(partnership)).some(({ published }) => published),

    /** What the public may know of the milestones of some partnerships: no notes. In the order in which they happened. */
    async shownOf(partnerships: readonly string[]): Promise<Map<string, ShownMilestone[]>> {
      const recorded = new Map(partnerships.map((partnership): [string, RecordedMilestone[]] => [partnership, []]));
      for (const milestone of await store.ofPartnerships(partnerships)) recorded.get(milestone.partnership)?.push(milestone);
      return new Map(
        [...recorded].map(([partnership, milestones]) => [
          partnership,
          chronological(milestones).map(({ kind, side, date, evidenceUrl, evidenceFile }) => ({
            kind,
            side,
            date,
            evidenceUrl: evidenceUrl ?? evidenceFile?.url ?? null,
          })),
        ]),
      );
    },

    /** Partnerships of which a milestone has this file as its evidence. */
    partnershipsShownBy: (fileId: number): Promise<string[]> => store.partnershipsShownBy(fileId),

    /** @returns null where there is no such milestone */
    partnershipOf: async (documentId: string): Promise<string | null> => (await store.one(documentId))?.partnership ?? null,

    /** @returns the documentId of the new milestone */
    add: (partnership: string, facts: Partial<MilestoneFacts>): Promise<string> => store.create(partnership, facts),

    change: (documentId: string, facts: Partial<MilestoneFacts>): Promise<void> => store.update(documentId, facts),

    remove: (documentId: string): Promise<void> => store.delete(documentId),
  };
  return service;
};
