import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { seedContent } from '../../database/seed';
import { EXAMPLE_LABEL, EXAMPLE_NOTICE } from '../../database/seed/examples/label';
import { SOURCES } from '../../database/seed/sources';
import { isHttpAddress } from '../../src/checks/http-address';
import { isTimeZone, parseEdtf } from '../../src/dates';
import { parseMunicipalityCode, romaniseKmu55, transcribePwn } from '../../src/names';
import { refuseAliases } from '../../src/plugins/partnerships/server/src/core/aliases';
import { refuseMilestone, timeline } from '../../src/plugins/partnerships/server/src/core/milestone';
import type { Block } from '../../src/seed/blocks';
import { SEED_LOCALES, type RelativeMoment } from '../../src/seed/content';
import { planSeed, type PlannedDocument } from '../../src/seed/plan';

const documents = planSeed(seedContent, { examples: true }).filter((entry): entry is PlannedDocument => entry.type === 'document');
const { municipalities, partnerships, articles, events, pictures } = seedContent;

const name = (uid: string): string => uid.slice(uid.indexOf('.') + 1);

interface Attribute {
  readonly type: string;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly enum?: readonly string[];
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
}

const attributesOf = (uid: string): Readonly<Record<string, Attribute>> =>
  (JSON.parse(readFileSync(path.join(__dirname, '../../src/api', name(uid), 'content-types', name(uid), 'schema.json'), 'utf8')) as { attributes: Record<string, Attribute> }).attributes;

describe('every entry', () => {
  test.each(documents.map((entry) => [entry.seedKey, entry] as const))('%s fits its content type', (_, { uid, facts, links, references, moments, words, cover }) => {
    const attributes = attributesOf(uid);
    const shared = { ...facts, ...links, ...references, ...moments, ...(cover !== null && { cover }) };
    expect(Object.keys(shared).filter((field) => attributes[field]?.pluginOptions?.i18n?.localized !== false)).toEqual([]);
    for (const text of Object.values(words)) {
      expect(Object.keys(text).filter((field) => attributes[field]?.pluginOptions?.i18n?.localized !== true)).toEqual([]);
      for (const [field, value] of Object.entries({ ...shared, ...text })) {
        const { maxLength, enum: choices } = attributes[field] ?? {};
        if (typeof value === 'string' && maxLength !== undefined) expect(`${field}: ${value.length <= maxLength}`).toBe(`${field}: true`);
        if (choices) expect(choices).toContain(value);
      }
      const missing = Object.entries(attributes).filter(([field, { required }]) => required && ({ ...shared, ...text } as Record<string, unknown>)[field] === undefined);
      expect(missing.map(([field]) => field)).toEqual([]);
    }
  });

  test.each(documents.map((entry) => [entry.seedKey, entry] as const))('%s has no blank or padded text', (_, { facts, words }) => {
    const texts = [facts, ...Object.values(words)].flatMap(Object.values).filter((value): value is string => typeof value === 'string');
    expect(texts.filter((text) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  test('that is a fact is told in every language, and two samples of each kind lack one', () => {
    const samples = new Set([...articles, ...events].filter(({ example }) => example).map(({ key }) => key));
    for (const { seedKey, words } of documents) if (!samples.has(seedKey.slice(seedKey.indexOf(':') + 1))) expect(Object.keys(words)).toEqual([...SEED_LOCALES]);
    for (const kind of [articles, events]) {
      const lacking = kind.filter(({ words }) => Object.keys(words).length < SEED_LOCALES.length);
      expect(lacking.filter(({ example }) => !example)).toEqual([]);
      expect(lacking.map(({ words }) => (words.uk === undefined ? 'uk' : 'en')).sort()).toEqual(['en', 'uk']);
    }
  });
});

describe('fourteen municipalities', () => {
  test('seven in each country', () => {
    expect(municipalities.map(({ country }) => country).sort()).toEqual([...Array<string>(7).fill('PL'), ...Array<string>(7).fill('UA')]);
  });

  test.each(municipalities.map((entry) => [entry.key, entry] as const))('%s has a code of its country, in the association’s region or its partner’s', (_, { country, code }) => {
    expect(parseMunicipalityCode(country, code)).toMatchObject({ kind: 'ok', regionCode: country === 'PL' ? 'PL-24' : 'UA-32' });
  });

  test.each(municipalities.filter(({ country }) => country === 'PL').map((entry) => [entry.key, entry] as const))('%s is of the type that its code says, and keeps its name', (_, entry) => {
    expect(parseMunicipalityCode('PL', entry.code)).toMatchObject({ gminaType: entry.type });
    expect(entry).toMatchObject({ namePl: entry.officialName, nameEn: entry.officialName, nameUk: null });
  });

  test.each(municipalities.filter(({ country }) => country === 'UA').map((entry) => [entry.key, entry] as const))('%s is called by the standards, and its hromada by its official form', (_, entry) => {
    expect(entry).toMatchObject({ namePl: transcribePwn(entry.nameUk ?? ''), nameEn: romaniseKmu55(entry.nameUk ?? '') });
    const [adjective = '', ...form] = entry.officialName.split(' ');
    expect(form.join(' ')).toBe({ 'city-hromada': 'міська територіальна громада', 'settlement-hromada': 'селищна територіальна громада', 'village-hromada': 'сільська територіальна громада' }[entry.type as string]);
    expect(entry.aliases.filter(({ kind }) => kind === 'romanised').map(({ value }) => value)).toEqual([romaniseKmu55(adjective)]);
  });

  test('each alias is one that the product takes, and says where it is from', () => {
    for (const { aliases } of municipalities) {
      expect(refuseAliases('aliases', aliases)).toEqual([]);
      expect(aliases.filter(({ source }) => source === null)).toEqual([]);
    }
  });

  test('names as published that follow no standard are aliases', () => {
    const published = municipalities.flatMap(({ key, aliases }) => aliases.filter(({ kind }) => kind === 'as-published').map(({ value }) => `${key} ${value}`));
    expect(published.sort()).toEqual(['fursy Fursa', 'hrebinky Hrebinki', 'mala-vilshanka Małowilszanka', 'piskivka Piskivka', 'tetiiv Tetyjów', 'yahotyn Jahotyń']);
  });

  test('each lies where its country does', () => {
    const box = { PL: [49, 54.9, 14.1, 24.2], UA: [44.3, 52.4, 22.1, 40.3] } as const;
    for (const { country, lat, lon } of municipalities) {
      const [south, north, west, east] = box[country];
      expect(lat > south && lat < north && lon > west && lon < east).toBe(true);
    }
  });

  test('a year of the population is known only with the population', () => {
    expect(municipalities.filter(({ population, populationYear }) => population === null && populationYear !== null)).toEqual([]);
  });

  test('each is in exactly one pair', () => {
    expect(partnerships.flatMap(({ sideA, sideB }) => [sideA, sideB]).sort()).toEqual(municipalities.map(({ key }) => key).sort());
  });
});

describe('seven partnerships', () => {
  const staged = partnerships.map(({ key, milestones }) => {
    const outcome = timeline(milestones.map(({ kind, date }, sequence) => ({ kind, date, sequence })));
    return [key, outcome.kind === 'ok' ? outcome.stage : outcome.refusal.code] as const;
  });

  test('three are active and four stand at a declaration of intent', () => {
    expect(staged).toEqual([
      ['pszczyna-bucha', 'active'], ['zory-tetiiv', 'active'], ['miedzno-piskivka', 'active'],
      ['pilchowice-fursy', 'intent'], ['siewierz-yahotyn', 'intent'], ['zbroslawice-hrebinky', 'intent'], ['opatow-mala-vilshanka', 'intent'],
    ]);
  });

  test('each milestone is one that the product takes, has its evidence and no invented date', () => {
    for (const milestone of partnerships.flatMap(({ milestones }) => milestones)) {
      expect(refuseMilestone({ ...milestone, evidenceFileId: null }, { a: 'PL', b: 'UA' })).toEqual([]);
      expect(milestone).toMatchObject({ date: null, evidenceUrl: SOURCES.portal.url });
    }
  });

  test('no year of a beginning is invented', () => {
    expect(partnerships.filter(({ since }) => since !== null)).toEqual([]);
  });
});

describe('dates', () => {
  test('written in EDTF can be read', () => {
    const written = [...seedContent.programmes.flatMap(({ since, until }) => [since, until]), ...events.map(({ when }) => (when.kind === 'approximate' ? when.date : null))].filter((date) => date !== null);
    expect(written).toEqual(['2014', 'XXXX-06-14/XXXX-06-17', 'XXXX-07-02/XXXX-07-04']);
    expect(written.map((date) => parseEdtf(date).kind)).toEqual(written.map(() => 'ok'));
  });

  test('of visits have no year', () => {
    for (const { when } of events) {
      if (when.kind !== 'approximate') continue;
      expect(parseEdtf(when.date)).toMatchObject({ kind: 'ok', date: { yearKnown: false } });
    }
  });

  const minutes = ({ days, hour, minute = 0 }: RelativeMoment): number => (days * 24 + hour) * 60 + minute;

  test('of samples lie in the past for news and ahead for events, by clocks that exist', () => {
    for (const { example, publicationDate } of articles) {
      if (!example) expect(publicationDate).toBeNull();
      else expect(publicationDate?.days).toBeLessThan(0);
    }
    for (const { example, when } of events) {
      expect(when.kind === 'approximate').toBe(!example);
      if (when.kind === 'approximate') continue;
      expect(when.start.days).toBeGreaterThan(0);
      expect(isTimeZone(when.start.timeZone)).toBe(true);
      if (when.kind === 'day') expect(when.start.hour).toBe(0);
      else {
        expect(when.end.timeZone).toBe(when.start.timeZone);
        expect(minutes(when.end)).toBeGreaterThan(minutes(when.start));
      }
    }
  });
});

describe('samples', () => {
  const samples = [...articles, ...events].map(({ example, words }) => ({ example, words: Object.entries(words) as [keyof typeof EXAMPLE_LABEL, (typeof articles)[number]['words']['pl'] | (typeof events)[number]['words']['pl']][] }));

  const textOf = (words: object): string => JSON.stringify(words);

  test('say so in their title and in their text, in each language; facts do not', () => {
    for (const { example, words } of samples) {
      for (const [locale, text] of words) {
        expect(text.title.startsWith(EXAMPLE_LABEL[locale])).toBe(example);
        expect(textOf(text).includes(EXAMPLE_NOTICE[locale])).toBe(example);
      }
    }
  });

  test('show a cancelled, an all-day and an online event, and both time zones', () => {
    const ahead = events.filter(({ example }) => example);
    expect(ahead.filter(({ eventStatus }) => eventStatus === 'cancelled')).toHaveLength(1);
    expect(ahead.filter(({ when }) => when.kind === 'day')).toHaveLength(1);
    expect(ahead.filter(({ onlineUrl }) => onlineUrl !== null)).toHaveLength(1);
    expect(new Set(ahead.map(({ when }) => (when.kind === 'approximate' ? '' : when.start.timeZone)))).toEqual(new Set(['Europe/Warsaw', 'Europe/Kyiv']));
  });
});

describe('texts of articles', () => {
  const shapeOf = (body: readonly Block[]): string[] => body.map((block) => (block.type === 'list' ? `list of ${block.children.length}` : block.type));

  const inlines = (body: readonly Block[]) => body.flatMap((block) => (block.type === 'list' ? block.children.flatMap(({ children }) => children) : block.children));

  test('are built alike in every language', () => {
    for (const { words } of articles) expect(new Set(Object.values(words).map(({ body }) => shapeOf(body).join(', '))).size).toBe(1);
  });

  test('have no empty node, and links with an address', () => {
    for (const node of articles.flatMap(({ words }) => Object.values(words).flatMap(({ body }) => inlines(body)))) {
      if (node.type === 'link') expect(isHttpAddress(node.url)).toBe(true);
      const texts = node.type === 'link' ? node.children : [node];
      expect(texts.filter(({ text }) => text === '')).toEqual([]);
    }
  });

  test('keep all seven pairs and both visits in every language', () => {
    const told = articles.filter(({ example }) => !example).flatMap(({ words }) => Object.entries(words));
    expect(told.map(([locale]) => locale)).toEqual([...SEED_LOCALES]);
    for (const [locale, { body }] of told) {
      const text = JSON.stringify(body);
      for (const { sideA, sideB } of partnerships) {
        const names = [sideA, sideB].map((key) => municipalities.find((entry) => entry.key === key)).map((entry) => (locale === 'uk' ? (entry?.nameUk ?? entry?.namePl) : locale === 'en' ? entry?.nameEn : entry?.namePl));
        expect(text).toContain(names.join(' – '));
      }
      for (const fact of ['2014', '14–17', '2–4', '472238']) expect(text).toContain(fact);
    }
  });
});

describe('contacts', () => {
  test('are roles at addresses reserved for examples, and marked as such', () => {
    const { organisation } = seedContent;
    const contacts = Object.values(organisation.words).flatMap((words) => words.contacts);
    const addresses = [organisation.email, ...contacts.map(({ email }) => email)];
    expect(organisation.example).toBe(true);
    expect(addresses.filter((address) => !address?.endsWith('@example.org'))).toEqual([]);
    expect([organisation.phone, ...contacts.map(({ phone }) => phone)].filter((phone) => phone !== null)).toEqual([]);
  });
});

describe('pictures', () => {
  const folder = path.join(__dirname, '../../database/seed/pictures');

  test('are those in the folder', () => {
    expect(pictures.map(({ file }) => file).sort()).toEqual(readdirSync(folder).filter((file) => file.endsWith('.png')).sort());
  });

  test.each(pictures.map((picture) => [picture.file, picture] as const))('%s is a PNG of 1600 × 900 and at most 150 kB, described in every language', (_, { file, alt }) => {
    const bytes = readFileSync(path.join(folder, file));
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    // IHDR: width and height, four bytes each (PNG, section 11.2.1).
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1600, 900]);
    expect(bytes.length).toBeLessThanOrEqual(150_000);
    for (const locale of SEED_LOCALES) expect(alt[locale].length).toBeGreaterThan(40);
    expect(new Set(Object.values(alt)).size).toBe(SEED_LOCALES.length);
  });
});
