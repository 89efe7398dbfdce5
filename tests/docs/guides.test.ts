import fs from 'node:fs';
import path from 'node:path';

import { roleDefinitions } from '../../src/startup/roles/definitions';
import en from '../../src/plugins/translations/admin/src/translations/en.json';
import pl from '../../src/plugins/translations/admin/src/translations/pl.json';
import uk from '../../src/plugins/translations/admin/src/translations/uk.json';

/* The guides call everything as the pages call it, and have all their pictures. */

const DOCS = path.resolve(__dirname, '..', '..', 'docs');

const SENTENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = { pl, uk, en };

const guide = (language: string): string => fs.readFileSync(path.join(DOCS, `translators.${language}.md`), 'utf8');

const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, one]) => one ?? '');

const headings = (text: string): string[] => found(text, /^## (.+)$/gm);

/** A heading's address, as GitHub makes it. */
const anchor = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}\- ]/gu, '').replaceAll(' ', '-');

describe.each(Object.keys(SENTENCES))('the guide for translators in %s', (language) => {
  const text = guide(language);

  test('has the pictures it shows, in its own language', () => {
    const pictures = found(text, /\]\((images\/[^)]+)\)/g);
    expect(pictures.length).toBeGreaterThan(5);
    expect(pictures.filter((file) => !file.endsWith(`-${language}.png`) || !fs.existsSync(path.join(DOCS, file)))).toEqual([]);
  });

  test('leads from its contents to every part, and to the other languages', () => {
    expect(found(text, /\]\(#([^)]+)\)/g)).toEqual(headings(text).map(anchor));
    expect(found(text, /\]\((translators\.\w+\.md)\)/g).filter((file) => !fs.existsSync(path.join(DOCS, file)))).toEqual([]);
    expect(headings(text)).toHaveLength(headings(guide('pl')).length);
  });

  test('calls buttons and pages as they are called', () => {
    const sentences = Object.values(SENTENCES[language] ?? {}).flatMap((sentence) => [sentence, sentence.split('{')[0]?.trim() ?? '']);
    const called = found(text, /(?<!\*)\*([^*\n]+)\*(?!\*)/g);
    expect(called.length).toBeGreaterThan(10);
    expect(called.filter((name) => !sentences.includes(name) && !sentences.includes(`${name}:`))).toEqual([]);
  });

  test('names the roles that there are', () => {
    const names = roleDefinitions([], ['pl']).map(({ name }) => name.replace(/:.*/, ': …'));
    expect(names.filter((name) => !text.includes(`**${name}**`))).toEqual([]);
  });
});
