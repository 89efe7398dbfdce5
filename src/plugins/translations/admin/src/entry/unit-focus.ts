/** What can take the focus. */
export interface Focusable {
  readonly focus: () => void;
}

/** Knows the editors of a page by their units, so that the keyboard can go from one to the next. */
export class UnitFocus {
  readonly #editors = new Map<string, Focusable>();

  register(unit: string, editor: Focusable | null): void {
    if (editor === null) this.#editors.delete(unit);
    else this.#editors.set(unit, editor);
  }

  /** Goes to the unit behind another one; stays where it is the last. */
  next(order: readonly string[], unit: string): void {
    const behind = order.slice(order.indexOf(unit) + 1).find((other) => this.#editors.has(other));
    if (behind !== undefined) this.go(behind);
  }

  /** Goes to a unit, where there is one. */
  go(unit: string): void {
    this.#editors.get(unit)?.focus();
  }
}
