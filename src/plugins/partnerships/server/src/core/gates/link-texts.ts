import { excerpt, nodesOf, wordsOf, wordsOfBlock } from './blocks';
import type { Observation } from './finding';
import { asPhrase, isBareAddress, saysNothing } from './link-phrases';

/** Two spellings of an address that lead to one page. */
const sameAddress = (a: string, b: string): boolean => a.replace(/\/+$/, '') === b.replace(/\/+$/, '');

/**
 * A link says where it leads: it has words, which are neither «here» nor an address, and the same words lead to the same
 * page. WCAG 2.2, 2.4.4 Link Purpose (A).
 *
 * @param field name of the field that the text is in
 */
export function linksThatSayNothing(field: string, text: unknown): Observation[] {
  const observations: Observation[] = [];
  const addresses = new Map<string, string>();
  for (const { node, path, block } of nodesOf(field, text)) {
    if (node.type !== 'link') continue;
    const words = wordsOf(node);
    const url = typeof node.url === 'string' ? node.url.trim() : '';
    const params = { text: excerpt(words), url: excerpt(url) };
    // In another sentence the same link text is another matter.
    const about = [words, url, wordsOfBlock(text, block)];
    if (asPhrase(words) === '') {
      observations.push({ code: 'gate.link-empty', path: path(), params, about });
    } else if (isBareAddress(words)) {
      observations.push({ code: 'gate.link-bare', path: path(), params, about });
    } else if (saysNothing(words)) {
      observations.push({ code: 'gate.link-text', path: path(), params, about });
    } else {
      const phrase = asPhrase(words);
      const first = addresses.get(phrase);
      if (first === undefined) addresses.set(phrase, url);
      else if (!sameAddress(first, url)) observations.push({ code: 'gate.link-same-text', path: path(), params: { ...params, other: excerpt(first) }, about: [words, url, first] });
    }
  }
  return observations;
}
