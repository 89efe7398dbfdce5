/** How partnerships in a stage are drawn. */
const LOOKS = {
  active: 'running',
  agreement: 'growing',
  intent: 'growing',
  visit: 'growing',
  contact: 'growing',
  lead: 'growing',
  suspended: 'past',
  ended: 'past',
  abandoned: 'past',
};

/** Stages in the order of the list: what lives first, what is over last. */
const ORDER = Object.keys(LOOKS);

export const lookOf = (stage) => LOOKS[stage] ?? 'growing';

/** Partnerships by stage, in the order of the list; a stage that the page does not know comes last. */
export function byStage(partnerships) {
  const groups = new Map(ORDER.map((stage) => [stage, []]));
  for (const item of partnerships) {
    const { stage } = item.partnership;
    groups.set(stage, [...(groups.get(stage) ?? []), item]);
  }
  return [...groups].filter(([, items]) => items.length > 0);
}
