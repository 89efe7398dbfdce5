import fs from 'node:fs';
import path from 'node:path';

import { LAYOUTS } from '../../src/startup/layouts';

const root = path.resolve(__dirname, '..', '..');
const read = (file: string): Record<string, string> => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));

/** Names of the arguments of an ICU message, such as `count` of `{count, plural, one {Jeden} other {#}}`: every second brace opens words. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  let depth = 0;
  for (const { 0: sign, index } of message.matchAll(/[{}]/g)) {
    depth += sign === '{' ? 1 : -1;
    const name = /^\w+/.exec(message.slice(index + 1))?.[0];
    if (sign === '{' && depth % 2 === 1 && name !== undefined) names.add(name);
  }
  return [...names].sort();
}

describe.each(['src/plugins/partnerships/admin/src/translations', 'src/plugins/translations/admin/src/translations', 'src/admin/translations'])('%s', (folder) => {
  const pl = read(`${folder}/pl.json`);

  describe.each(['uk', 'en'])('%s', (language) => {
    const other = read(`${folder}/${language}.json`);

    it('has the sentences that Polish has, and no others', () => {
      expect(Object.keys(other).sort()).toEqual(Object.keys(pl).sort());
    });

    it('leaves no sentence empty', () => {
      expect(Object.entries(other).filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
    });

    it('fills in what Polish fills in', () => {
      for (const [key, sentence] of Object.entries(other)) expect([key, argumentsOf(sentence)]).toEqual([key, argumentsOf(pl[key] ?? '')]);
    });
  });

  it('leaves no Polish sentence empty', () => {
    expect(Object.entries(pl).filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });
});

describe('labels of the content types', () => {
  const labels = read('src/admin/translations/pl.json');
  const folders: Readonly<Record<string, string>> = {
    ...Object.fromEntries(fs.readdirSync(path.join(root, 'src/api')).map((type) => [`api::${type}.${type}`, `src/api/${type}/content-types/${type}`])),
    'plugin::translations.term': 'src/plugins/translations/server/src/content-types/term',
  };
  const types = Object.keys(folders);
  const schema = (type: string) =>
    JSON.parse(fs.readFileSync(path.join(root, folders[type] ?? '', 'schema.json'), 'utf8')) as {
      info: { displayName: string };
      attributes: Record<string, { type: string; enum?: string[] }>;
    };

  it.each(types)('%s: every attribute, every value to choose and the type itself have one', (type) => {
    const { info, attributes } = schema(type);
    const needed = [
      info.displayName,
      ...Object.keys(attributes).map((name) => `content-manager.content-types.${type}.${name}`),
      ...Object.values(attributes).flatMap((attribute) => attribute.enum ?? []),
    ];
    expect(needed.filter((id) => labels[id] === undefined)).toEqual([]);
  });

  it('belong to attributes that there are', () => {
    const ofStrapi = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale'];
    const known = new Set(types.flatMap((type) => [...Object.keys(schema(type).attributes), ...ofStrapi].map((name) => `${type}.${name}`)));
    const labelled = Object.keys(labels)
      .filter((id) => id.startsWith('content-manager.content-types.'))
      .map((id) => id.replace('content-manager.content-types.', '').replace(/\.hint$/, ''));
    expect(labelled.filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(Object.entries(LAYOUTS))('%s: Polish says what an installation starts with, so that translations take its place', (uid, { labels: stored }) => {
    const ids = Object.entries(stored).map(([name, [label, hint]]) => [`content-manager.content-types.${uid}.${name}`, label, hint] as const);
    expect(ids.map(([id]) => [id, labels[id], labels[`${id}.hint`]])).toEqual(ids.map(([id, label, hint]) => [id, label, hint]));
  });
});
