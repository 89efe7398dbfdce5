import fs from 'node:fs';
import path from 'node:path';

import { roleDefinitions } from '../../src/startup/roles/definitions';
import enOffice from '../../src/plugins/partnerships/admin/src/translations/en.json';
import plOffice from '../../src/plugins/partnerships/admin/src/translations/pl.json';
import ukOffice from '../../src/plugins/partnerships/admin/src/translations/uk.json';
import enDesk from '../../src/plugins/translations/admin/src/translations/en.json';
import plDesk from '../../src/plugins/translations/admin/src/translations/pl.json';
import ukDesk from '../../src/plugins/translations/admin/src/translations/uk.json';

/* The guides call everything as the pages call it, and have all their pictures. */

const DOCS = path.resolve(__dirname, '..', '..', 'docs');

type Sentences = Readonly<Record<string, string>>;

/** What each guide tells of, and the sentences of those pages by language. */
const GUIDES: Readonly<Record<string, Readonly<Record<string, Sentences>>>> = {
  translators: { pl: plDesk, uk: ukDesk, en: enDesk },
  editors: { pl: plOffice, uk: ukOffice, en: enOffice },
};

const CASES = Object.entries(GUIDES).flatMap(([readers, languages]) => Object.entries(languages).map(([language, sentences]) => ({ readers, language, sentences })));

const guide = (readers: string, language: string): string => fs.readFileSync(path.join(DOCS, `${readers}.${language}.md`), 'utf8');

const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, one]) => one ?? '');

const headings = (text: string): string[] => found(text, /^## (.+)$/gm);

/** A heading's address, as GitHub makes it. */
const anchor = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}\- ]/gu, '').replaceAll(' ', '-');

describe.each(CASES)('the guide for $readers in $language', ({ readers, language, sentences: known }) => {
  const text = guide(readers, language);

  test('has the pictures it shows, in its own language', () => {
    const pictures = found(text, /\]\((images\/[^)]+)\)/g);
    expect(pictures.length).toBeGreaterThan(5);
    expect(pictures.filter((file) => !file.endsWith(`-${language}.png`) || !fs.existsSync(path.join(DOCS, file)))).toEqual([]);
  });

  test('leads from its contents to every part, and to the other languages', () => {
    expect(found(text, /\]\(#([^)]+)\)/g)).toEqual(headings(text).map(anchor));
    expect(found(text, /\]\(([\w.]+\.md)\)/g).filter((file) => !fs.existsSync(path.join(DOCS, file)))).toEqual([]);
    expect(headings(text)).toHaveLength(headings(guide(readers, 'pl')).length);
  });

  test('calls buttons and pages as they are called', () => {
    const sentences = Object.values(known).flatMap((sentence) => [sentence, sentence.split('{')[0]?.trim() ?? '']);
    const called = found(text, /(?<!\*)\*([^*\n]+)\*(?!\*)/g);
    expect(called.length).toBeGreaterThan(10);
    expect(called.filter((name) => !sentences.includes(name) && !sentences.includes(`${name}:`))).toEqual([]);
  });

  test('names the roles that there are', () => {
    const names = roleDefinitions([], ['pl']).map(({ name }) => name.replace(/:.*/, ': …'));
    expect(names.filter((name) => !text.includes(`**${name}**`))).toEqual([]);
  });
});
