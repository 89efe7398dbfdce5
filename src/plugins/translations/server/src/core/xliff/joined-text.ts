import type { Inline } from '../unit';

/** Content without empty texts, and with texts beside each other as one: what a file can tell apart. */
export function joinedText(content: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  let words: string[] = [];
  const flush = (): void => {
    const text = words.join('');
    if (text !== '') result.push({ kind: 'text', text });
    words = [];
  };
  for (const inline of content) {
    if (inline.kind === 'text') {
      words.push(inline.text);
      continue;
    }
    flush();
    result.push(inline.kind === 'span' ? { ...inline, children: joinedText(inline.children) } : inline);
  }
  flush();
  return result;
}
