import type { Knex } from 'knex';

/** SQLite takes 32,766 values a statement. */
const MOST_VALUES = 30_000;

/**
 * Inserts rows in as few statements as can be; all have the same columns.
 *
 * Written out, because the query builder makes a SELECT of each row for SQLite, of which it takes 500, slowly.
 *
 * @param conflict columns of the key, where rows that are there already are to be replaced, and of what they keep
 */
export async function insertRows(
  trx: Knex.Transaction,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
  { key, kept = [] }: { readonly key: readonly string[]; readonly kept?: readonly string[] } = { key: [] },
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const most = Math.max(1, Math.floor(MOST_VALUES / columns.length));
  const one = `(${columns.map(() => '?').join(', ')})`;
  const replaced = columns.filter((column) => !key.includes(column) && !kept.includes(column)).map((column) => `${column} = excluded.${column}`);
  const end = key.length === 0 ? '' : ` on conflict (${key.join(', ')}) do update set ${replaced.join(', ')}`;
  for (let at = 0; at < rows.length; at += most) {
    const some = rows.slice(at, at + most);
    await trx.raw(`insert into ${table} (${columns.join(', ')}) values ${some.map(() => one).join(', ')}${end}`, some.flatMap((row) => columns.map((column) => row[column] ?? null)) as never[]);
  }
}
