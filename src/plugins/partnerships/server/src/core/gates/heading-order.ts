import { excerpt, nodesOf, wordsOf } from './blocks';
import type { Observation } from './finding';

/** The title of an entry is its page's only heading of this level. */
const TITLE_LEVEL = 1;

const levelOf = (level: unknown): number => (typeof level === 'number' && Number.isInteger(level) && level >= 1 && level <= 6 ? level : TITLE_LEVEL);

/**
 * Headings form an outline below the title: none of level 1, none more than one level below the heading before it, none
 * without words. WCAG 2.2, 1.3.1 Info and Relationships (A), and 2.4.6 Headings and Labels (AA).
 *
 * @param field name of the field that the text is in
 */
export function headingsOutOfOrder(field: string, text: unknown): Observation[] {
  const observations: Observation[] = [];
  let before = TITLE_LEVEL;
  for (const { node, path } of nodesOf(field, text)) {
    if (node.type !== 'heading') continue;
    const level = levelOf(node.level);
    const words = wordsOf(node);
    if (words === '') {
      // It stands in nobody's outline.
      observations.push({ code: 'gate.heading-empty', path: path(), params: { level }, about: [level] });
      continue;
    }
    const params = { text: excerpt(words), level };
    if (level === TITLE_LEVEL) observations.push({ code: 'gate.heading-first', path: path(), params, about: [words] });
    else if (level > before + 1) observations.push({ code: 'gate.heading-skip', path: path(), params: { ...params, before, next: before + 1 }, about: [words, level, before] });
    before = level;
  }
  return observations;
}
