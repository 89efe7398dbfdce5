import type { Inline } from '../unit';
import type { ExchangeProblem } from './exchange';

interface Open {
  /** Null at the bottom, and for an element without meaning here. */
  readonly id: string | null;
  readonly children: Inline[];
}

/** Puts texts and codes, as they come one after the other, together to the content of a unit. Ids alone say which code each is. */
export class InlineBuilder {
  readonly #stack: Open[] = [{ id: null, children: [] }];
  readonly problems: ExchangeProblem[] = [];

  get #top(): Open {
    return this.#stack[this.#stack.length - 1] as Open;
  }

  text(words: string): void {
    if (words === '') return;
    const { children } = this.#top;
    const last = children.at(-1);
    if (last?.kind === 'text') children[children.length - 1] = { kind: 'text', text: last.text + words };
    else children.push({ kind: 'text', text: words });
  }

  /** A character that XML cannot hold, by its hexadecimal digits. */
  character(hex: string): void {
    if (/^[\da-f]{1,6}$/i.test(hex) && Number.parseInt(hex, 16) <= 0x10_ffff) {
      const point = Number.parseInt(hex, 16);
      this.text(point > 0xffff ? String.fromCodePoint(point) : String.fromCharCode(point));
    } else this.problems.push({ code: 'code.strange', params: { code: hex } });
  }

  placeholder(id: string): void {
    this.#top.children.push({ kind: 'placeholder', id, type: 'other', original: 'null' });
  }

  open(id: string): void {
    this.#stack.push({ id, children: [] });
  }

  /** Ends the span that was opened last; where that is another one, the codes are crossed. */
  close(id: string): void {
    if (this.#stack.length < 2 || this.#top.id !== id) {
      this.problems.push({ code: 'code.nesting', params: { code: id } });
      return;
    }
    const { children } = this.#stack.pop() as Open;
    this.#top.children.push({ kind: 'span', id, type: 'other', original: 'null', children });
  }

  strange(name: string): void {
    this.problems.push({ code: 'code.strange', params: { code: name } });
  }

  finish(): Inline[] {
    while (this.#stack.length > 1) {
      const { id, children } = this.#stack.pop() as Open;
      this.problems.push({ code: 'code.nesting', params: { code: id ?? '' } });
      this.#top.children.push(...children);
    }
    return this.#top.children;
  }
}
