import fs from 'node:fs';
import path from 'node:path';

import { createIntl } from 'react-intl';

import { KINDS, STATES } from '../../../src/plugins/translations/admin/src/desk-lists';
import { DESK_KINDS, DESK_STATES } from '../../../src/plugins/translations/server/src/core/desk';

const root = path.resolve(__dirname, '../../../src/plugins/translations');
const read = (language: string): Record<string, string> => JSON.parse(fs.readFileSync(path.join(root, `admin/src/translations/${language}.json`), 'utf8'));

/** Names of the arguments of an ICU message, such as `count` of `{count, plural, …}`. */
const argumentsOf = (message: string): string[] => [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name ?? ''))].sort();

/** Branches of the plurals of an ICU message. */
const branchesOf = (message: string): string[] => [...new Set([...message.matchAll(/\b(zero|one|two|few|many|other) \{/g)].map(([, name]) => name ?? ''))].sort();

const filesIn = (folder: string): string[] => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

const codesIn = (folder: string, code: RegExp): string[] =>
  [...new Set(filesIn(path.join(root, folder)).flatMap((file) => [...fs.readFileSync(path.join(root, folder, file), 'utf8').matchAll(code)].map(([, found]) => found ?? '')))].sort();

describe('sentences of the desk', () => {
  const pl = read('pl');

  describe.each(['uk', 'en'])('%s', (language) => {
    const other = read(language);

    it('has those that Polish has, and no others', () => {
      expect(Object.keys(other).sort()).toEqual(Object.keys(pl).sort());
    });

    it('fills in what Polish fills in', () => {
      for (const [key, sentence] of Object.entries(other)) expect([key, argumentsOf(sentence)]).toEqual([key, argumentsOf(pl[key] ?? '')]);
    });
  });

  it.each([
    ['en', ['one', 'other']],
    ['pl', ['few', 'many', 'one', 'other']],
    ['uk', ['few', 'many', 'one', 'other']],
  ])('%s: a plural has all the forms of the language', (language, forms) => {
    const counting = Object.entries(read(language)).filter(([, sentence]) => sentence.includes(', plural,'));
    expect(counting.filter(([, sentence]) => branchesOf(sentence).join() !== forms.join())).toEqual([]);
  });

  it.each(['pl', 'uk', 'en'])('%s leaves none empty', (language) => {
    expect(Object.entries(read(language)).filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });

  it.each(['pl', 'uk', 'en'])('%s: each can be filled in', (language) => {
    const messages = read(language);
    const faults: string[] = [];
    const { formatMessage } = createIntl({ locale: language, messages, onError: (error) => void faults.push(error.message) });
    for (const [id, message] of Object.entries(messages)) for (const number of [0, 1, 3, 5, 1.5]) formatMessage({ id }, Object.fromEntries(argumentsOf(message).map((name) => [name, number])));
    expect(faults).toEqual([]);
  });

  it('name every kind and every state that the server knows', () => {
    expect([...KINDS].sort()).toEqual([...DESK_KINDS].sort());
    expect([...STATES]).toEqual([...DESK_STATES]);
    const needed = [...DESK_KINDS.flatMap((kind) => [`kind.${kind}`, `kinds.${kind}`]), ...DESK_STATES.map((state) => `state.${state}`)];
    expect(needed.filter((id) => pl[id] === undefined)).toEqual([]);
  });

  it('tell of every warning of the checks', () => {
    const codes = codesIn('server/src/core', /\bcode: (?:[^'\n]*\? )?'((?:text|link|code|number|end|space|script|name)\.[a-z-]+)'/g).filter((code) => !/^code\.(nesting|strange|missing|unknown)$/.test(code));
    expect(codes).toContain('number.differs');
    expect(codes.filter((code) => pl[`warning.${code}`] === undefined)).toEqual([]);
  });

  it('tell of every refusal of the services', () => {
    const codes = [...codesIn('server/src/services', /\bcode: '([a-z]+\.[a-z-]+)'/g), ...codesIn('server/src/controllers', /\bcode: '([a-z]+\.[a-z-]+)'/g), ...codesIn('server/src/core/xliff', /\bcode: '([a-z]+\.[a-z-]+)'/g)];
    expect(codes).toContain('source.changed');
    expect(codes.filter((code) => pl[`problem.${code}`] === undefined && pl[`warning.${code}`] === undefined)).toEqual([]);
  });

  it('are all used', () => {
    const source = filesIn(path.join(root, 'admin/src')).map((file) => fs.readFileSync(path.join(root, 'admin/src', file), 'utf8')).join('\n');
    const begun = ['kind.', 'kinds.', 'state.', 'problem.', 'warning.', 'unit.kind.', 'code.', 'coverage.measure.', 'import.outcome.', 'import.stopped.', 'export.version.', 'failure.'];
    expect(Object.keys(pl).filter((key) => !source.includes(`'${key}'`) && !begun.some((beginning) => key.startsWith(beginning)))).toEqual([]);
  });
});
