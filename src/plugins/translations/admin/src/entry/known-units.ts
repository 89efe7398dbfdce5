import type { DeskEntry, DeskField, DeskUnit } from '../../../server/src/core/desk';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const knownUnit = (unit: DeskUnit, before: ReadonlyMap<string, DeskUnit>): DeskUnit => {
  const known = before.get(unit.source.id);
  return known !== undefined && same(known, unit) ? known : unit;
};

function knownField(field: DeskField, before: DeskField | undefined): DeskField {
  if (before === undefined) return field;
  const known = new Map(before.units.map((unit) => [unit.source.id, unit]));
  return { ...field, units: field.units.map((unit) => knownUnit(unit, known)) };
}

/**
 * The entry of an answer, with the objects of the entry before wherever a unit says the same: each save answers with the whole entry, and what has
 * not changed of hundreds of rows is not drawn anew for it.
 */
export function withKnownUnits(before: Pick<DeskEntry, 'fields'>, entry: DeskEntry): DeskEntry {
  const known = new Map(before.fields.map((field) => [field.name, field]));
  return { ...entry, fields: entry.fields.map((field) => knownField(field, known.get(field.name))) };
}
