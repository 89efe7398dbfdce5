import type { DeskProblem, ImportUnit } from './desk';
import { codesOf, hasWords, textOf } from './inline-content';
import type { Inline, Unit } from './unit';
import type { ImportedUnit } from './xliff/exchange';

/** A unit as it stands. */
export interface StandingUnit {
  readonly unit: Unit;
  readonly target: readonly Inline[] | null;
  readonly maxLength: number | null;
  readonly mayWrite: boolean;
}

export type Taken = { readonly report: ImportUnit; readonly target: readonly Inline[] | null };

const outlined = (content: readonly Inline[]): unknown[] => {
  const result: unknown[] = [];
  for (const inline of content) {
    const last = result.at(-1);
    if (inline.kind === 'placeholder') result.push([inline.id]);
    else if (inline.kind === 'span') result.push([inline.id, outlined(inline.children)]);
    else if (typeof last === 'string') result[result.length - 1] = last + inline.text;
    else if (inline.text !== '') result.push(inline.text);
  }
  return result;
};

/** Content by its words and the ids of its codes: what a file can say of it. */
export const outlineOf = (content: readonly Inline[]): string => JSON.stringify(outlined(content));

function codeProblem(source: Unit, target: readonly Inline[]): DeskProblem | null {
  const wanted = codesOf(source.content).map(({ id }) => id);
  const there = codesOf(target).map(({ id }) => id);
  const named = (code: string, ids: readonly string[]): DeskProblem | null => (ids.length === 0 ? null : { code, field: source.field, params: { codes: [...new Set(ids)].join(', ') } });
  return (
    named('code.unknown', there.filter((id) => !wanted.includes(id))) ??
    named('code.missing', wanted.filter((id) => !there.includes(id))) ??
    named('code.doubled', there.filter((id, at) => there.indexOf(id) !== at))
  );
}

/**
 * Whether a translation is the source over again, and nobody says that it is meant so: tools fill in the source where nothing is
 * translated yet. What has no letters, and code, is the same in every language.
 */
const isCopy = ({ isSaid, source, target }: ImportedUnit, { kind }: Unit): boolean => !isSaid && kind !== 'code' && target !== null && /\p{L}/u.test(textOf(source)) && outlineOf(target) === outlineOf(source);

/**
 * What becomes of a unit that came in: taken, left as it is, or refused with the reason.
 *
 * @param standing null where the entry has no such unit
 */
export function judgeUnit(imported: ImportedUnit, standing: StandingUnit | null): Taken {
  const field = standing?.unit.field ?? imported.id.split('.', 1)[0] ?? '';
  const refused = (problem: DeskProblem): Taken => ({ report: { unit: imported.id, field, outcome: 'refused', problem }, target: null });
  const [fault] = imported.problems;
  if (fault) return refused({ code: fault.code, field, ...(fault.params && { params: fault.params }) });
  if (standing === null) return refused({ code: 'unit.unknown', field, params: { unit: imported.id } });
  const unchanged: Taken = { report: { unit: imported.id, field, outcome: 'unchanged', problem: null }, target: null };
  const { target } = imported;
  if (target === null || isCopy(imported, standing.unit) || (standing.target !== null && outlineOf(target) === outlineOf(standing.target))) return unchanged;
  if (outlineOf(imported.source) !== outlineOf(standing.unit.content)) return refused({ code: 'source.changed', field });
  if (!standing.mayWrite) return refused({ code: 'field.forbidden', field });
  const problem = codeProblem(standing.unit, target);
  if (problem) return refused(problem);
  // Written, it would empty the field.
  if (hasWords(standing.unit.content) && !hasWords(target)) return refused({ code: 'text.empty', field });
  const { length } = textOf(target);
  if (standing.maxLength !== null && length > standing.maxLength) return refused({ code: 'text.too-long', field, params: { length, limit: standing.maxLength } });
  return { report: { unit: imported.id, field, outcome: 'taken', problem: null }, target };
}
