/**
 * What loading did with one part of the seed: an entry in one language, a picture, or a milestone.
 *
 * - created: it was not there
 * - updated: nobody had touched it, and the seed says something new
 * - unchanged: nobody had touched it, and the seed says the same
 * - keptEditors: editors have changed or unpublished it, or had made it themselves; it stays as they left it
 * - deletedByEditor: editors have deleted it, or what it stands on; it stays away
 */
export type Outcome = 'created' | 'updated' | 'unchanged' | 'keptEditors' | 'deletedByEditor';

export type SeedReport = Readonly<Record<Outcome, number>>;

export function countOutcomes(outcomes: readonly Outcome[]): SeedReport {
  const report: Record<Outcome, number> = { created: 0, updated: 0, unchanged: 0, keptEditors: 0, deletedByEditor: 0 };
  for (const outcome of outcomes) report[outcome] += 1;
  return report;
}
