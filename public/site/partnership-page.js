import { edtfWords } from './edtf-words.js';
import { facts, html } from './element.js';
import { itemFrame, sanitisedText } from './item-frame.js';
import { langOf } from './item-marks.js';
import { municipalityList, refLink, refList } from './refs.js';
import { spokenAddress, webAddress } from './web-address.js';

const milestoneEntry = ({ sides: [a, b] }, locale, texts) => ({ kind, side, date, evidenceUrl }) => {
  const evidence = webAddress(evidenceUrl);
  const whose = { a, b }[side];
  return html(
    'li',
    {},
    html('p', { class: 'milestone-kind' }, texts.partnership.milestones[kind] ?? kind),
    html('p', { class: 'quiet' }, date === null ? texts.date.unknown : edtfWords(date, locale, texts.date), ' · ', whose ? html('span', { lang: whose.locale === locale ? null : whose.locale }, whose.title) : texts.partnership.bothSides),
    evidence && html('p', {}, `${texts.partnership.evidence}: `, html('a', { href: evidence }, spokenAddress(evidence))),
  );
};

export function partnershipPage(item, locale, texts) {
  const { partnership } = item;
  return itemFrame({
    item,
    locale,
    texts,
    content: [
      facts([
        [texts.partnership.sides, municipalityList(partnership.sides, locale, texts)],
        [texts.partnership.stage, texts.partnership.stages[partnership.stage] ?? partnership.stage],
        [texts.pairs.since, partnership.since && edtfWords(partnership.since, locale, texts.date)],
        [texts.partnership.type, texts.partnership.types[partnership.type] ?? partnership.type],
        [texts.partnership.programme, partnership.programme && refLink(partnership.programme, locale)],
        [texts.about.areas, refList(partnership.areas, locale)],
      ]),
      sanitisedText(partnership.html, langOf(item, locale)),
      partnership.milestones.length > 0 && html('section', {}, html('h2', {}, texts.partnership.history), html('ol', { class: 'milestones' }, partnership.milestones.map(milestoneEntry(partnership, locale, texts)))),
    ],
  });
}
