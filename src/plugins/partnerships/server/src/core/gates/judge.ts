import { coverWithoutText, coverWithoutTextElsewhere, picturesWithoutText } from './alternative-texts';
import { eventWithoutDate } from './event-date';
import { toFindings, type Finding, type Observation } from './finding';
import { headingsOutOfOrder } from './heading-order';
import { linksThatSayNothing } from './link-texts';
import { agreementsWithoutEvidence, stageNotCarried } from './partnership-life';
import type { GatedVersion } from './version';

const textChecks = (field: string, text: unknown): Observation[] => [...headingsOutOfOrder(field, text), ...picturesWithoutText(field, text), ...linksThatSayNothing(field, text)];

/** Everything that stands between a version and its publication. Reads any JSON, and throws on none. */
export function judge({ kind, fields, elsewhere, life }: GatedVersion): Finding[] {
  return toFindings([
    ...coverWithoutText(fields),
    ...coverWithoutTextElsewhere(fields, elsewhere),
    ...(kind === 'event' ? eventWithoutDate(fields) : []),
    ...(kind === 'article' || kind === 'partnership' ? textChecks('body', fields.body) : []),
    ...(life === null ? [] : [...agreementsWithoutEvidence(life), ...stageNotCarried(life)]),
  ]);
}
