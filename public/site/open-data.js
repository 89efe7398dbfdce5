import { html } from './element.js';
import { feedAddress } from './feed.js';

const link = (label, path, locale) => html('a', { href: feedAddress(path, { locale }) }, label);

/** Where other websites get the same data, and where editors go in. */
export function openDataSection(locale, texts) {
  const heading = html('h2', { id: 'data-heading', tabindex: -1 }, texts.data.title);
  const rows = [
    [link('JSON', '', locale), texts.data.rest],
    [html('a', { href: feedAddress('openapi.json') }, 'OpenAPI 3.1'), texts.data.openApi],
    [html('code', {}, 'POST /graphql'), texts.data.graphql],
    [link('sync', 'sync', locale), texts.data.sync],
    [[link('Atom', 'atom.xml', locale), ' · ', link('RSS', 'rss.xml', locale), ' · ', link('JSON Feed', 'feed.json', locale)], texts.data.feeds],
    [link('events.ics', 'events.ics', locale), texts.data.calendar],
    [link('partnerships.geojson', 'partnerships.geojson', locale), texts.data.pairsMap],
    [link('municipalities.geojson', 'municipalities.geojson', locale), texts.data.townsMap],
    [html('a', { href: '/admin' }, texts.data.admin), texts.data.adminNote],
  ];
  return {
    heading,
    settled: Promise.resolve(),
    element: html('section', { id: 'data', 'aria-labelledby': heading.id }, heading, html('p', { class: 'section-lead' }, texts.data.lead), html('ul', { class: 'doors' }, rows.map(([door, words]) => html('li', {}, html('p', { class: 'door' }, door), html('p', { class: 'quiet' }, words))))),
  };
}
