import type { Inline, Link, Marks, Text } from './block';

/** A stretch of words with the same marks and the same link. */
interface Run {
  text: string;
  readonly marks: Marks;
  readonly url: string | null;
}

/** Signs that HTML and XML do not allow, and halves of signs, which no database keeps. */
const NO_SIGN = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu;

/** Words without what is no sign at all. */
export const withoutFaultySigns = (text: string): string => text.replace(NO_SIGN, '');

/** The white space of HTML, and the space that does not break. */
const SPACES = /[ \t\n\r\f\u00a0]+/g;

const SAME: readonly (keyof Marks)[] = ['bold', 'italic', 'underline', 'strikethrough', 'code'];

const isSameRun = (a: Run, b: Pick<Run, 'marks' | 'url'>): boolean => a.url === b.url && SAME.every((mark) => a.marks[mark] === b.marks[mark]);

/** Space that a browser would not show beside another one, or at the edge of a line. */
const SPACE_AT_END = /[ \u00a0]+$/;
const EDGE_AT_START = /^[ \u00a0\n]+/;
const EDGE_AT_END = /[ \u00a0\n]+$/;

const textOf = ({ text, marks }: Run): Text => ({ type: 'text', text, ...marks });

/**
 * One line of words being read: white space as HTML says, marks and links as runs. A line break is `\n`, as in Strapi's editor.
 */
export class Line {
  private runs: Run[] = [];
  /** The last sign written: reading it back from a long text takes as long as the text. */
  private last = '';

  get isBlank(): boolean {
    return this.last === '';
  }

  /** Whether the last thing is a line break. */
  get endsBroken(): boolean {
    return this.last === '\n';
  }

  private push(text: string, marks: Marks, url: string | null): void {
    if (text === '') return;
    const last = this.runs.at(-1);
    if (last && isSameRun(last, { marks, url })) last.text += text;
    else this.runs.push({ text, marks, url });
    this.last = text.charAt(text.length - 1);
  }

  /** Adds words. A single space that does not break stays one; among others it is a space. */
  write(words: string, marks: Marks, url: string | null): void {
    const single = withoutFaultySigns(words).replace(SPACES, (space) => (space === '\u00a0' ? space : ' '));
    if (!/^[ \u00a0]/.test(single)) return this.push(single, marks, url);
    if (this.last === '\u00a0') {
      this.trimEnd(SPACE_AT_END);
      if (!this.isBlank) this.push(' ', this.runs.at(-1)?.marks ?? marks, this.runs.at(-1)?.url ?? null);
    }
    const isOpen = this.last !== '' && this.last !== ' ' && this.last !== '\n';
    return this.push(isOpen ? single : single.slice(1), marks, url);
  }

  /** Adds a line break; at the start of the line, or after another one, there is nothing to break. */
  break(marks: Marks, url: string | null): void {
    if (this.last === ' ' || this.last === '\u00a0') this.trimEnd(SPACE_AT_END);
    if (!this.isBlank && !this.endsBroken) this.push('\n', marks, url);
  }

  private trimEnd(edge: RegExp): void {
    for (let last = this.runs.at(-1); last !== undefined; last = this.runs.at(-1)) {
      last.text = last.text.replace(edge, '');
      if (last.text !== '') break;
      this.runs.pop();
    }
    this.last = this.runs.at(-1)?.text.at(-1) ?? '';
  }

  private trimStart(): void {
    for (let [first] = this.runs; first !== undefined; [first] = this.runs) {
      first.text = first.text.replace(EDGE_AT_START, '');
      if (first.text !== '') return;
      this.runs.shift();
    }
  }

  /** What was read since the last time, without space around it, and begins anew. Empty where no word was. */
  take(): Inline[] {
    this.trimStart();
    this.trimEnd(EDGE_AT_END);
    const runs = this.runs;
    this.runs = [];
    this.last = '';
    return inlinesOf(runs);
  }
}

/** Runs as inline nodes: a link has text on both sides, if only an empty one, as Strapi's editor needs it to put its cursor. */
function inlinesOf(runs: readonly Run[]): Inline[] {
  const nodes: (Text | (Link & { children: Text[] }))[] = [];
  for (const run of runs) {
    const last = nodes.at(-1);
    if (run.url === null) nodes.push(textOf(run));
    else if (last?.type === 'link' && last.url === run.url) last.children.push(textOf(run));
    else {
      if (last === undefined || last.type === 'link') nodes.push({ type: 'text', text: '' });
      nodes.push({ type: 'link', url: run.url, children: [textOf(run)] });
    }
  }
  if (nodes.at(-1)?.type === 'link') nodes.push({ type: 'text', text: '' });
  return nodes;
}

/** The words of inline nodes, without marks. */
export const plainText = (inlines: readonly Inline[]): string => inlines.map((node) => (node.type === 'link' ? node.children.map(({ text }) => text).join('') : node.text)).join('');

/** Several stretches of words as one, with something between them. Neighbours with the same marks become one node. */
export function joined(lines: readonly (readonly Inline[])[], between: string): Inline[] {
  const nodes: Inline[] = [];
  const add = (node: Inline): void => {
    const last = nodes.at(-1);
    const merges = last?.type === 'text' && node.type === 'text' && (last.text === '' || SAME.every((mark) => last[mark] === node[mark]));
    if (!merges) nodes.push(node);
    else nodes[nodes.length - 1] = { ...(last.text === '' ? node : last), text: last.text + node.text };
  };
  for (const line of lines) {
    if (line.length === 0) continue;
    if (nodes.length > 0) add({ type: 'text', text: between });
    line.forEach(add);
  }
  return nodes;
}
