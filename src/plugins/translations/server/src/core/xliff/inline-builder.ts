import type { Inline, PlaceholderType, SpanType } from '../unit';
import type { ExchangeProblem } from './exchange';

/** A span's code, as a file has it. */
export interface SpanCode {
  readonly id: string;
  readonly type: SpanType;
  readonly original: string;
}

export interface PlaceholderCode {
  readonly id: string;
  readonly type: PlaceholderType;
  readonly original: string;
}

interface Open {
  /** What the end of the span calls it. */
  readonly key: string;
  readonly code: SpanCode;
  readonly children: Inline[];
}

/**
 * Spans within each other. Start and end codes nest without their elements doing so, so the parser's limit does not hold here, and
 * whoever walks through the content afterwards goes down a call for each.
 */
const DEEPEST = 60;

/** Puts texts and codes, as they come one after the other, together to the content of a unit. */
export class InlineBuilder {
  readonly #content: Inline[] = [];
  readonly #stack: Open[] = [];
  /** Words since the last code. */
  #words: string[] = [];
  readonly problems: ExchangeProblem[] = [];

  get #children(): Inline[] {
    return this.#stack.at(-1)?.children ?? this.#content;
  }

  #flush(): void {
    const text = this.#words.join('');
    this.#words = [];
    if (text === '') return;
    const children = this.#children;
    const last = children.at(-1);
    if (last?.kind === 'text') children[children.length - 1] = { kind: 'text', text: last.text + text };
    else children.push({ kind: 'text', text });
  }

  text(words: string): void {
    this.#words.push(words);
  }

  /** A character that XML cannot hold, by its hexadecimal digits. */
  character(hex: string): void {
    const point = /^[\da-f]{1,6}$/i.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
    if (point <= 0x10_ffff) this.text(String.fromCodePoint(point));
    else this.problems.push({ code: 'code.strange', params: { code: hex } });
  }

  placeholder(code: PlaceholderCode): void {
    this.#flush();
    this.#children.push({ kind: 'placeholder', ...code });
  }

  open(key: string, code: SpanCode): void {
    this.#flush();
    if (this.#stack.length < DEEPEST) this.#stack.push({ key, code, children: [] });
    else this.problems.push({ code: 'code.nesting', params: { code: code.id } });
  }

  /** Ends the span that was opened last; where that is another one, the codes are crossed. */
  close(key: string): void {
    this.#flush();
    const last = this.#stack.at(-1);
    if (last?.key !== key) {
      this.problems.push({ code: 'code.nesting', params: { code: key } });
      return;
    }
    this.#stack.pop();
    this.#children.push({ kind: 'span', ...last.code, children: last.children });
  }

  strange(name: string): void {
    this.problems.push({ code: 'code.strange', params: { code: name } });
  }

  finish(): Inline[] {
    this.#flush();
    for (let last = this.#stack.pop(); last !== undefined; last = this.#stack.pop()) {
      this.problems.push({ code: 'code.nesting', params: { code: last.code.id } });
      // One by one: a call takes only so many arguments.
      for (const child of last.children) this.#children.push(child);
    }
    return this.#content;
  }
}
