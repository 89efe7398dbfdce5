import type { Core } from '@strapi/strapi';

import { parseMunicipalityCode, regionName, searchKeys } from '../../../../../names';
import { municipalityName } from '../../../../../names/municipality-name';
import { refusal, refuseConflict, refuseInvalid } from '../../../../../refusals';
import { inWriteTransaction } from '../../../../../writes/write-transaction';
import { approvalSteps, nextTogether } from '../core/board/approvals';
import type { Board, BoardMunicipality, BoardSummary, Card, LinkedEntry, OnePartnership, Progress } from '../core/board/board';
import { backOf, movesByStanding } from '../core/board/moves';
import { progressOf, reachedOf, type PlainMilestone } from '../core/board/progress';
import { chronological } from '../core/chronological';
import { timeline, type Country, type MilestoneFacts } from '../core/milestone';
import { isPairType } from '../core/pair';
import { parsePublicId } from '../core/public-id';
import { STAGES, type Stage } from '../core/stage';
import { createBoardRows, type BoardRows, type PartnershipRow, type PlaceRow } from '../store/board';
import { createNamingEntries, type NamingKind } from '../store/board-naming';
import { createBoardNotes } from '../store/board-notes';
import { createMilestones } from '../store/milestones';
import { daysLater, officeDay } from './office-day';

/** What somebody had on the screen when they moved a card. */
export interface Seen {
  readonly stage: string;
  readonly version: string;
}

/** Reminders that the home page shows at most. */
const MOST_DUE = 20;
/** How far the home page looks ahead. */
const DAYS_AHEAD = 14;

const MOVES = movesByStanding();

const countryOf = (place: PlaceRow | undefined): Country | null => (place?.country === 'PL' || place?.country === 'UA' ? place.country : null);

const regionOf = ({ country, code }: PlaceRow): string | null => {
  if ((country !== 'PL' && country !== 'UA') || code === null) return null;
  const outcome = parseMunicipalityCode(country, code);
  return outcome.kind === 'ok' ? outcome.regionCode : null;
};

function toMunicipality(place: PlaceRow, locale: string): BoardMunicipality {
  const spellings = [place.namePl, place.nameUk, place.nameEn, place.officialName].filter((name) => name !== null);
  return {
    documentId: place.documentId,
    name: municipalityName(place, locale),
    country: countryOf(place),
    code: place.code,
    region: regionOf(place),
    place: place.lat === null || place.lon === null ? null : [place.lon, place.lat],
    keys: [...new Set([...spellings, ...(place.code === null ? [] : [place.code])].flatMap(searchKeys))],
  };
}

/** The title in a language, else in any; drafts before what is published. */
function titleOf(versions: readonly Pick<PartnershipRow, 'locale' | 'published' | 'title'>[], locale: string): string | null {
  const drafts = [...versions].sort((a, b) => Number(a.published) - Number(b.published));
  return (drafts.find((version) => version.locale === locale && version.title !== null) ?? drafts.find(({ title }) => title !== null))?.title ?? null;
}

const grouped = <Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
};

/** All partnerships at once, for the views of the office; and the moves on its board. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = createBoardRows(strapi);
  const notes = createBoardNotes(strapi);
  const naming = createNamingEntries(strapi);
  const milestones = createMilestones(strapi);


  function boardOf(read: BoardRows, locale: string): Omit<Board, 'today' | 'mayChange'> {
    const places = new Map(read.municipalities.map((place) => [place.documentId, place]));
    const versions = grouped(read.partnerships, ({ documentId }) => documentId);
    const reminders = grouped(read.reminders, ({ partnership }) => partnership);

    const municipalities: BoardMunicipality[] = [];
    const municipalityAt = new Map<string, number>();
    const sideAt = (documentId: string): number => {
      const known = municipalityAt.get(documentId);
      if (known !== undefined) return known;
      const place = places.get(documentId);
      municipalities.push(place ? toMunicipality(place, locale) : { documentId, name: documentId, country: null, code: null, region: null, place: null, keys: [] });
      municipalityAt.set(documentId, municipalities.length - 1);
      return municipalities.length - 1;
    };

    const areas = [...grouped(read.areas, ({ documentId }) => documentId)].map(([documentId, named]) => ({
      documentId,
      name: (named.find((area) => area.locale === locale && area.name !== null) ?? named.find(({ name }) => name !== null))?.name ?? documentId,
    }));
    const areaAt = new Map(areas.map(({ documentId }, at) => [documentId, at]));

    const cards = read.pairs.flatMap((pair): Card[] => {
      const own = versions.get(pair.partnership);
      if (!own || !isPairType(pair.type)) return [];
      const sides = [sideAt(pair.sideA), sideAt(pair.sideB)] as const;
      const names = sides.map((at) => municipalities[at]?.name ?? '').join(' – ');
      const title = titleOf(own, locale);
      const open = reminders.get(pair.partnership);
      const draft = own.find(({ published }) => !published) ?? own[0];
      return [
        {
          documentId: pair.partnership,
          title: title === names ? null : title,
          type: pair.type,
          sides,
          ...progressOf(read.milestones.get(pair.partnership) ?? [], { a: countryOf(places.get(pair.sideA)), b: countryOf(places.get(pair.sideB)) }),
          published: own.some(({ published }) => published),
          areas: (draft?.areas ?? []).flatMap((id) => areaAt.get(parsePublicId(id)?.documentId ?? '') ?? []),
          reminders: open?.[0] ? { open: open.length, first: open[0].due } : null,
          changed: Math.floor(Math.max(...own.map(({ changed }) => changed)) / 1000),
        },
      ];
    });
    const regions = Object.fromEntries([...new Set(municipalities.map(({ region }) => region))].flatMap((code) => (code === null ? [] : [[code, regionName(code, locale) ?? code]])));
    return { cards, municipalities, areas, regions, moves: MOVES };
  }

  /** Where a partnership stands now, with its milestones in the order in which they happened; null where there is none. */
  async function progress(partnership: string): Promise<{ progress: Progress; recorded: readonly PlainMilestone[] } | null> {
    const read = await rows.all([partnership]);
    const [card] = boardOf(read, 'en').cards;
    if (!card) return null;
    const { stage, standing, since, together, missing, back, version } = card;
    return { progress: { stage, standing, since, together, missing, back, version }, recorded: chronological(read.milestones.get(partnership) ?? []) };
  }

  /** Refuses a move of somebody who saw the card as it was before somebody else moved it. */
  async function refuseStale(partnership: string, now: Progress, seen: Seen): Promise<void> {
    if (now.version === seen.version) return;
    const latest = await rows.lastTouched(partnership);
    const told = { stage: now.stage, was: seen.stage, latest };
    const code = latest === null ? 'board.moved-back' : latest.by === null ? 'board.moved' : 'board.moved-by';
    refuseConflict([refusal('seen', code, { stage: now.stage, kind: latest?.kind ?? '', who: latest?.by ?? '' })], { card: told });
  }

  const service = {
    async board(locale: string): Promise<Omit<Board, 'mayChange'>> {
      return { ...boardOf(await rows.all(), locale), today: officeDay() };
    },

    /**
     * Records the milestone that brings a card to a stage.
     *
     * @returns null where there is no such partnership
     * @throws ConflictError where the card is no longer as it was seen; ValidationError where the milestone cannot be
     *   recorded, or would lead elsewhere
     */
    async move(partnership: string, seen: Seen, to: Stage, facts: Partial<MilestoneFacts>): Promise<{ milestone: string; progress: Progress } | null> {
      return inWriteTransaction(strapi, async () => {
        const before = await progress(partnership);
        if (before === null) return null;
        await refuseStale(partnership, before.progress, seen);
        const { kind, date = null } = facts;
        if (kind !== undefined) {
          const sequence = Math.max(0, ...before.recorded.map((milestone) => milestone.sequence)) + 1;
          // Whatever is wrong with the facts by themselves is for the rules of milestones to say.
          const outcome = timeline([...before.recorded, { kind, date: typeof date === 'string' ? date : null, sequence }]);
          if (outcome.kind === 'ok' && outcome.stage !== to) refuseInvalid([refusal('date', 'board.elsewhere', { stage: outcome.stage })]);
        }
        const milestone = await milestones.create(partnership, { side: 'both', ...facts });
        const after = await progress(partnership);
        return after && { milestone, progress: after.progress };
      });
    },

    /**
     * Takes away a milestone: the one just recorded, or without its name the one that brought the present stage.
     *
     * @returns null where there is no such partnership or nothing to take away
     * @throws as `move` does
     */
    async undo(partnership: string, seen: Seen, milestone: string | null): Promise<{ progress: Progress } | null> {
      return inWriteTransaction(strapi, async () => {
        const before = await progress(partnership);
        if (before === null) return null;
        await refuseStale(partnership, before.progress, seen);
        const back = backOf(before.recorded.map(({ kind }) => kind));
        const last = milestone ?? (back && before.recorded[back.at]?.documentId) ?? null;
        if (last === null || !before.recorded.some(({ documentId }) => documentId === last)) return null;
        await milestones.delete(last);
        const after = await progress(partnership);
        return after && { progress: after.progress };
      });
    },

    /**
     * One partnership with all that stands beside its milestones.
     *
     * @param withContacts whether people may be told; without it there are none
     */
    async one(partnership: string, locale: string, withContacts: boolean): Promise<Omit<OnePartnership, 'mayChange'> | null> {
      const read = await rows.all([partnership]);
      const board = boardOf(read, locale);
      const [card] = board.cards;
      if (!card) return null;
      const recorded = read.milestones.get(partnership) ?? [];
      const sides = card.sides.map((at) => board.municipalities[at]);
      const reached = reachedOf(card.standing);
      const linked: LinkedEntry[] = [];
      for (const kind of ['event', 'article'] as const satisfies readonly NamingKind[]) {
        for (const [documentId, versions] of grouped(await naming.of(kind, partnership), (row) => row.documentId)) {
          linked.push({ kind, documentId, title: titleOf(versions, locale) ?? documentId, published: versions.some(({ published }) => published), day: versions.find(({ day }) => day !== null)?.day ?? null });
        }
      }
      return {
        documentId: partnership,
        title: card.title ?? sides.map((side) => side?.name ?? '').join(' – '),
        type: card.type,
        published: card.published,
        together: nextTogether(card.stage),
        steps: { a: approvalSteps(sides[0]?.country ?? null, 'a', recorded, reached), b: approvalSteps(sides[1]?.country ?? null, 'b', recorded, reached) },
        reminders: await notes.reminders(partnership),
        contacts: withContacts ? await notes.contacts(partnership) : null,
        linked: linked.sort((a, b) => (b.day ?? '').localeCompare(a.day ?? '')),
        today: officeDay(),
      };
    },

    /** Counts by stage, and what is overdue or due within a fortnight. */
    async summary(locale: string): Promise<BoardSummary> {
      const today = officeDay();
      const counts = new Map((await rows.stages()).map(({ stage, count }) => [stage, count]));
      const { reminders, total } = await notes.due(daysLater(today, DAYS_AHEAD), MOST_DUE);
      const { cards, municipalities } = boardOf(await rows.all([...new Set(reminders.map(({ partnership }) => partnership))]), locale);
      const titles = new Map(cards.map(({ documentId, title, sides }) => [documentId, title ?? sides.map((at) => municipalities[at]?.name ?? '').join(' – ')]));
      const due = reminders.map((reminder) => ({ ...reminder, title: titles.get(reminder.partnership) ?? reminder.partnership }));
      return { stages: STAGES.map((stage) => ({ stage, count: counts.get(stage) ?? 0 })), due, more: total - reminders.length, today };
    },

  };
  return service;
};
