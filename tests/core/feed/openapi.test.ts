import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { openApiDocument } from '../../../src/plugins/feed/server/src/core/openapi';
import type { ArticleItem, EventItem, MunicipalityItem, OrganisationView, PartnershipItem } from '../../../src/plugins/feed/server/src/core/item';
import { PATHS } from '../../../src/plugins/feed/server/src/core/paths';
import type { organisation } from '../../../src/plugins/feed/server/src/core/schemas/answer';
import type { items } from '../../../src/plugins/feed/server/src/core/schemas/item';
import type { z } from 'zod';
import { makeTempDir, type TempDir } from '../../support/temp-dir';

const JUDGE = path.join(__dirname, '..', '..', 'support', 'judge-openapi.mjs');
const TSC = path.join(__dirname, '..', '..', '..', 'node_modules', 'typescript', 'bin', 'tsc');

type Document = { paths: Record<string, { get: { parameters?: { name: string; in: string }[]; responses: Record<string, unknown> } }> };

const description = (): Document => openApiDocument({ origin: 'https://example.org', base: '/api/feed', version: '1.2.3' }) as Document;

let folder: TempDir;
beforeEach(() => {
  folder = makeTempDir('openapi');
});
afterEach(() => folder.remove());

/** What the judge finds, and where it wrote types. */
function judged(document: object): { readonly findings: string; readonly types: string } {
  const [file, types] = [path.join(folder.path, 'openapi.json'), path.join(folder.path, 'feed.ts')];
  writeFileSync(file, JSON.stringify(document));
  return { findings: execFileSync(process.execPath, [JUDGE, file, types], { encoding: 'utf8' }).trim(), types };
}

const compile = (file: string): string => spawnSync(process.execPath, [TSC, '--noEmit', '--strict', '--target', 'es2022', '--moduleResolution', 'bundler', '--module', 'preserve', '--typeRoots', folder.path, file], { encoding: 'utf8' }).stdout.trim();

test('the judge finds what is wrong', () => {
  const broken = description();
  delete broken.paths['/articles']?.get.responses['200'];
  (broken as unknown as { paths: Record<string, unknown> }).paths['/events/{handle}'] = { get: { operationId: 'readEvent', summary: 'x', responses: { 200: { description: 'x' } } } };
  expect(judged(broken).findings).toContain('path-parameters-defined');
});

test('the description has no fault, and a client made of it compiles', () => {
  const { findings } = judged(description());
  expect(findings).toBe('');
  const client = path.join(folder.path, 'client.ts');
  const use = (expression: string): void => {
    writeFileSync(client, `import type { paths, components } from './feed';\n${expression}\nexport {};\n`);
  };
  use(`
    type Page = paths['/articles']['get']['responses'][200]['content']['application/json'];
    declare const page: Page;
    const titles: string[] = page.data.map((article) => article.title);
    const next: string | null = page.meta.next;
    const query: paths['/events']['get']['parameters']['query'] = { when: 'upcoming', limit: 10, fallback: false };
    declare const item: components['schemas']['Item'];
    const stage: string | undefined = item.kind === 'partnership' ? item.partnership.stage : undefined;
    declare const change: paths['/sync']['get']['responses'][200]['content']['application/json']['data'][number];
    const id: string = change.op === 'delete' ? change.id : change.item.id;
    export { titles, next, query, stage, id };`);
  expect(compile(client)).toBe('');
  use(`const query: paths['/events']['get']['parameters']['query'] = { when: 'soon' }; export { query };`);
  expect(compile(client)).toContain('"soon"');
}, 60_000);

test('names every path with its parameters, and nothing twice', () => {
  const { paths } = description();
  expect(Object.keys(paths)).toEqual(PATHS.map(({ path: name }) => name));
  expect(new Set(PATHS.map(({ operationId }) => operationId)).size).toBe(PATHS.length);
  expect(paths['/municipalities']?.get.parameters?.map(({ name }) => name)).toEqual(['locale', 'fallback', 'limit', 'after', 'expand', 'country', 'q', 'area', 'seeking', 'code']);
});

/** Two types say the same: each can stand where the other does. A difference does not compile. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
/** Whatever the schema takes is of the type. */
type Fits<A, B> = [A] extends [B] ? true : never;
type Mutable<Value> = Value extends readonly [infer A, infer B] ? [Mutable<A>, Mutable<B>] : Value extends readonly (infer Entry)[] ? Mutable<Entry>[] : Value extends object ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> } : Value;

test('schemas and types of items are the same', () => {
  const same: [
    Fits<z.infer<typeof items.event>, Mutable<EventItem>>,
    Same<keyof z.infer<typeof items.event>['event'], keyof EventItem['event']>,
    Same<keyof z.infer<typeof items.article>['article'], keyof ArticleItem['article']>,
    Same<keyof z.infer<typeof items.municipality>['municipality'], keyof MunicipalityItem['municipality']>,
    Same<keyof z.infer<typeof items.partnership>['partnership'], keyof PartnershipItem['partnership']>,
    Same<keyof z.infer<typeof items.article>, keyof ArticleItem>,
    Same<keyof z.infer<typeof organisation>, keyof OrganisationView>,
  ] = [true, true, true, true, true, true, true];
  expect(same).toHaveLength(7);
});
