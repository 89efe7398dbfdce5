import { edtfWords } from './edtf-words.js';
import { html } from './element.js';
import { readFeed, readWholeList } from './feed.js';
import { feedSection } from './feed-section.js';
import { exampleBadge, langOf, languageBadge } from './item-marks.js';
import { pairsMap } from './pairs-map.js';
import { addressOf } from './route.js';
import { byStage } from './stages.js';

const row = (item, { locale, texts, light }) => {
  const { since } = item.partnership;
  const entry = html(
    'li',
    { class: 'pair' },
    html('a', { href: addressOf(locale, item), lang: langOf(item, locale) }, item.title),
    since !== null && html('span', { class: 'pair-since' }, `${texts.pairs.since}: ${edtfWords(since, locale, texts.date)}`),
    exampleBadge(item, texts),
    languageBadge(item, locale, texts),
  );
  for (const [name, isLit] of [['pointerenter', true], ['focusin', true], ['pointerleave', false], ['focusout', false]]) entry.addEventListener(name, () => light(item.id, isLit));
  return entry;
};

const stageGroup = ([stage, items], page) =>
  html(
    'section',
    { class: 'stage' },
    html('h3', {}, page.texts.partnership.stages[stage] ?? stage, ' ', html('span', { class: 'count' }, String(items.length))),
    html('ul', {}, items.map((item) => row(item, page))),
  );

async function load(locale, texts) {
  // The map is a picture of the list: without it, the list says it all.
  const [partnerships, collection] = await Promise.all([readWholeList('partnerships', { locale }), readFeed('partnerships.geojson', { locale }).catch(() => ({ features: [] }))]);
  if (partnerships.length === 0) return null;
  const map = pairsMap(collection, partnerships, locale, texts);
  const page = { locale, texts, light: map?.light ?? (() => {}) };
  return html('div', {}, map?.element ?? null, html('div', { class: 'stages' }, byStage(partnerships).map((group) => stageGroup(group, page))));
}

const placeholder = () => html('div', { 'aria-hidden': 'true' }, html('div', { class: 'map-waiting waiting' }), html('div', { class: 'stages' }, [1, 2].map(() => html('div', { class: 'stage stage-waiting waiting' }))));

/** Who is a partner of whom: a sketch map, and the list that says the same. */
export const pairsSection = (locale, texts) =>
  feedSection({ id: 'partnerships', title: texts.pairs.title, empty: texts.pairs.empty, texts, placeholder, load: () => load(locale, texts) });
