/** A field that a row says otherwise than the entry. */
export interface Difference {
  readonly field: string;
  readonly from: string | null;
  readonly to: string;
}

const spoken = (value: unknown): string | null => (typeof value === 'string' ? (value === '' ? null : value) : typeof value === 'number' || typeof value === 'boolean' ? String(value) : null);

/** Which of the fields of a row the entry says otherwise. What the row leaves blank is not among them. */
export function differences(current: Readonly<Record<string, unknown>>, said: Readonly<Record<string, string | number>>): Difference[] {
  return Object.entries(said).flatMap(([field, value]) => {
    const before = current[field];
    // PostgreSQL's driver and SQLite's read the same number alike; floats come back as they went in.
    const isSame = typeof value === 'number' ? before === value : (spoken(before) ?? '') === value.trim();
    return isSame ? [] : [{ field, from: spoken(before), to: String(value) }];
  });
}
