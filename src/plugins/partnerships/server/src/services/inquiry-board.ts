import type { Core } from '@strapi/strapi';

import { refusal, refuseConflict, refuseInvalid } from '../../../../../refusals';
import { inWriteTransaction } from '../../../../../writes/write-transaction';
import { INQUIRY_STATES, type InquiryCard, type InquiryFacts, type InquiryState, type InquirySummary, type Named } from '../core/inquiry-board/inquiry';
import { samePlace } from '../core/inquiry-board/same-place';
import { seekerOf } from '../core/inquiry-board/seeker';
import type { Wish } from '../core/matching/rank';
import type { PairType } from '../core/pair';
import { createInquiryBoard, type InquiryChange } from '../store/inquiry-board';
import type matching from './matching';
import type { Matches } from './matching';
import type municipalitySearch from './municipality-search';
import type referenceSearch from './reference-search';

/** Of each state, so many are shown: whoever looks for more has the content manager's list. */
const MOST_OF_A_STATE = 200;

/** An inquiry with what it names. */
export interface OneInquiry {
  readonly facts: InquiryFacts;
  readonly areas: readonly Named[];
  readonly preferredPartner: Named | null;
  /** Which municipality of the register it comes from: as somebody has decided, or as its code or name tells. */
  readonly municipality: Named | null;
  readonly partnership: Named | null;
}

export interface NewLead {
  /** documentId of the candidate. */
  readonly partner: string;
  readonly type: PairType;
  /** TERC or KATOTTH, where the inquiry has none and the register does not know the municipality. */
  readonly code: string | null;
  /** `updatedAt` of the inquiry as it was read. */
  readonly seen: string;
  /** Id of the administrator who makes it. */
  readonly by: number | null;
}

/** The office's board of inquiries, and the way from an inquiry to a lead. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = createInquiryBoard(strapi);
  const own = <Service>(name: string): Service => strapi.plugin('partnerships').service(name) as Service;
  const matches = () => own<ReturnType<typeof matching>>('matching');
  const search = () => own<ReturnType<typeof municipalitySearch>>('municipality-search');

  const municipalityOf = async (inquiry: InquiryFacts): Promise<string | null> => {
    const places = await store.places();
    return places.some(({ documentId }) => documentId === inquiry.municipality) ? inquiry.municipality : samePlace(inquiry, places);
  };

  /**
   * @throws ConflictError where somebody has changed the inquiry since it was read
   */
  const refuseStale = (inquiry: InquiryFacts, seen: string): void => {
    if (inquiry.updatedAt === seen) return;
    const code = inquiry.changedBy === null ? 'inquiry.changed' : 'inquiry.changed-by';
    refuseConflict([refusal('seen', code, { who: inquiry.changedBy ?? '', state: `inquiry-${inquiry.state}` })], { inquiry: { state: inquiry.state, updatedAt: inquiry.updatedAt } });
  };

  async function named(inquiry: InquiryFacts, locale: string): Promise<OneInquiry> {
    const municipality = await municipalityOf(inquiry);
    const hits = await search().some([inquiry.preferredPartner, municipality].filter((id): id is string => id !== null), locale);
    const nameOf = (documentId: string): string | null => hits.find((hit) => hit.documentId === documentId)?.name ?? null;
    const references = [...inquiry.areas.map((documentId) => ({ kind: 'area' as const, documentId })), ...(inquiry.partnership === null ? [] : [{ kind: 'partnership' as const, documentId: inquiry.partnership }])];
    const resolved = await own<ReturnType<typeof referenceSearch>>('reference-search').resolve(references, locale);
    const titleOf = (documentId: string): string | null => resolved.flatMap((entry) => (entry.found && entry.documentId === documentId ? [entry.title] : []))[0] ?? null;
    const partnership = inquiry.partnership === null ? null : { documentId: inquiry.partnership, name: titleOf(inquiry.partnership) };
    return {
      facts: inquiry,
      areas: inquiry.areas.map((documentId) => ({ documentId, name: titleOf(documentId) })),
      preferredPartner: inquiry.preferredPartner === null ? null : { documentId: inquiry.preferredPartner, name: nameOf(inquiry.preferredPartner) },
      municipality: municipality === null ? null : { documentId: municipality, name: nameOf(municipality) },
      // A lead that was deleted since is none: another may be made.
      partnership: partnership === null || partnership.name === null ? null : partnership,
    };
  }

  return {
    async board(): Promise<{ inquiries: InquiryCard[]; counts: Record<InquiryState, number> }> {
      const columns = await Promise.all(INQUIRY_STATES.map((state) => store.ofState(state, MOST_OF_A_STATE)));
      return { inquiries: columns.flat(), counts: await store.counts() };
    },

    async summary(): Promise<InquirySummary> {
      return { counts: await store.counts(), oldest: await store.oldest('new') };
    },

    /** @returns null where there is none */
    async one(documentId: string, locale: string): Promise<OneInquiry | null> {
      const inquiry = await store.one(documentId);
      return inquiry && named(inquiry, locale);
    },

    /**
     * Moves an inquiry, or notes something about it.
     *
     * @returns null where there is none
     * @throws ConflictError where somebody else was faster
     */
    async change(documentId: string, change: Pick<InquiryChange, 'state' | 'note'>, seen: string, by: number | null, locale: string): Promise<OneInquiry | null> {
      return inWriteTransaction(strapi, async () => {
        const inquiry = await store.one(documentId);
        if (!inquiry) return null;
        refuseStale(inquiry, seen);
        await store.change(documentId, change, by);
        const changed = await store.one(documentId);
        return changed && named(changed, locale);
      });
    },

    /** Who would fit, by what the register knows of the municipality, else by what the inquiry says; null where there is no inquiry. */
    async candidates(documentId: string, asked: Wish & { limit: number; locale: string }): Promise<Matches | null> {
      const inquiry = await store.one(documentId);
      if (!inquiry) return null;
      const municipality = await municipalityOf(inquiry);
      return municipality === null
        ? matches().candidatesForUnknown(seekerOf(inquiry), inquiry.municipalityName, inquiry.preferredPartner, asked)
        : matches().candidatesFor(municipality, { ...asked, withInquiries: true });
    },

    /**
     * Makes a lead with a candidate, and before that the municipality where the register does not know it: all of it, or nothing. Of an
     * inquiry one lead is made: asking again leads there.
     *
     * @returns documentId of the partnership, and whether it was made now; null where there is no inquiry
     * @throws ValidationError where the municipality has no code, or a rule of pairs or municipalities stands against it
     * @throws ConflictError where somebody has changed the inquiry, or the pair is there already
     */
    async makeLead(documentId: string, { partner, type, code, seen, by }: NewLead): Promise<{ partnership: string; isNew: boolean } | null> {
      return inWriteTransaction(strapi, async () => {
        const inquiry = await store.one(documentId);
        if (!inquiry) return null;
        const locale = await matches().firstLanguage();
        const { partnership } = await named(inquiry, locale);
        if (partnership) return { partnership: partnership.documentId, isNew: false };
        refuseStale(inquiry, seen);
        const known = await municipalityOf({ ...inquiry, code: inquiry.code ?? code });
        const given = inquiry.code ?? code;
        if (known === null && given === null) refuseInvalid([refusal('code', 'inquiry.code-needed')]);
        const seeker = known ?? (await store.createMunicipality({ officialName: inquiry.municipalityName, country: inquiry.country, code: given ?? '', areas: inquiry.areas }, locale, by));
        const made = await matches().makeLead({ seeker, partner, type, locale, contact: null, by });
        await store.change(documentId, { municipality: seeker, partnership: made, ...(inquiry.state === 'new' && { state: 'in-progress' as const }) }, by);
        return { partnership: made, isNew: true };
      });
    },
  };
};
