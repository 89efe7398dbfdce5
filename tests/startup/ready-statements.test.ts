import { createRequire } from 'node:module';

import { keepStatements } from '../../src/startup/ready-statements';

interface Database {
  prepare(text: string): { all(...values: unknown[]): unknown[] };
  exec(text: string): void;
}

const SqliteDatabase = createRequire(__filename)('better-sqlite3') as new (file: string) => Database;

/** A database in memory whose connection keeps its statements, and how often it prepared each. */
function keptDatabase() {
  const database = new SqliteDatabase(':memory:');
  const prepared: string[] = [];
  const connection = {
    prepare: (text: string): object => {
      prepared.push(text);
      return database.prepare(text);
    },
  };
  keepStatements(connection);
  const ask = (text: string, ...values: unknown[]): unknown[] => (connection.prepare(text) as ReturnType<Database['prepare']>).all(...values);
  return { database, prepared, ask };
}

describe('kept statements', () => {
  test('a statement that is wrong stays wrong, and is not kept', () => {
    const { ask, prepared } = keptDatabase();
    expect(() => ask('select * from nowhere')).toThrow('no such table');
    expect(() => ask('select * from nowhere')).toThrow('no such table');
    expect(prepared).toHaveLength(2);
  });

  test('each is prepared once, and answers what is asked each time', () => {
    const { ask, prepared } = keptDatabase();
    expect([ask('select ? as a', 1), ask('select ? as a', 2)]).toEqual([[{ a: 1 }], [{ a: 2 }]]);
    expect(prepared).toEqual(['select ? as a']);
  });

  test('one sees the columns that its table has got since, and the table that has taken its place', () => {
    const { database, ask } = keptDatabase();
    database.exec('create table towns (name text); insert into towns values (\'Bucza\')');
    expect(ask('select * from towns')).toEqual([{ name: 'Bucza' }]);
    database.exec('alter table towns add column code text');
    expect(ask('select * from towns')).toEqual([{ name: 'Bucza', code: null }]);
    database.exec('drop table towns');
    expect(() => ask('select * from towns')).toThrow('no such table');
    database.exec('create table towns (code text); insert into towns values (\'UA32080070000013112\')');
    expect(ask('select * from towns')).toEqual([{ code: 'UA32080070000013112' }]);
  });

  test('only so many are kept, and no long ones', () => {
    const { ask, prepared } = keptDatabase();
    const long = `select 'long'${' '.repeat(8000)}`;
    ask(long);
    ask(long);
    expect(prepared).toHaveLength(2);
    for (let at = 0; at < 501; at += 1) ask(`select ${String(at)} as a`);
    ask('select 0 as a');
    expect(prepared.filter((text) => text === 'select 0 as a')).toHaveLength(2);
  });
});
