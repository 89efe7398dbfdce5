import { LRUCache } from 'lru-cache';

/** About what a running instance asks again and again. */
const KEPT = 500;

/** Longer ones are inserts of many rows, and seldom alike. */
const LONGEST = 8_000;

/** As far as a connection of better-sqlite3 is looked at here. */
interface Connection {
  prepare: (text: string) => object;
}

/**
 * Lets a connection to SQLite keep the statements that it has prepared.
 *
 * The query builder prepares each statement anew each time, which takes about as long as running it. SQLite itself prepares a kept
 * one again where the tables have changed since (https://sqlite.org/c3ref/prepare.html, `sqlite3_prepare_v2`).
 */
export function keepStatements(connection: Connection): void {
  const prepare = connection.prepare.bind(connection);
  const kept = new LRUCache<string, object>({ max: KEPT });
  connection.prepare = (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const statement = prepare(text);
    if (text.length <= LONGEST) kept.set(text, statement);
    return statement;
  };
}
