/**
 * What a combobox shows, apart from what the server found:
 * the text in its input, whether the list is open, and which option has the visual focus.
 */
export interface ComboboxState {
  readonly open: boolean;
  /** null: nothing has been typed, so the input shows what is chosen. */
  readonly typed: string | null;
  readonly active: number | null;
}

export type ComboboxEvent =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'opened' }
  | { readonly kind: 'moved'; readonly to: 'next' | 'previous' | 'first' | 'last'; readonly count: number }
  | { readonly kind: 'pointed'; readonly at: number }
  /** New options came in; those before them are gone. */
  | { readonly kind: 'renewed' }
  /** The list is closed, by choosing or by leaving: the input shows what is chosen again. */
  | { readonly kind: 'closed' };

export const CLOSED: ComboboxState = { open: false, typed: null, active: null };

function moved(active: number | null, to: 'next' | 'previous' | 'first' | 'last', count: number): number | null {
  if (count === 0) return null;
  switch (to) {
    case 'first':
      return 0;
    case 'last':
      return count - 1;
    case 'next':
      return active === null || active >= count - 1 ? 0 : active + 1;
    case 'previous':
      return active === null || active === 0 ? count - 1 : active - 1;
  }
}

/** One step of the editable combobox with a list of suggestions (WAI-ARIA Authoring Practices 1.2). */
export function comboboxStep(state: ComboboxState, event: ComboboxEvent): ComboboxState {
  switch (event.kind) {
    case 'typed':
      return { open: true, typed: event.text, active: null };
    case 'opened':
      return state.open ? state : { ...state, open: true, active: null };
    case 'moved':
      return { ...state, open: true, active: moved(state.open ? state.active : null, event.to, event.count) };
    case 'pointed':
      return state.active === event.at ? state : { ...state, active: event.at };
    case 'renewed':
      return state.active === null ? state : { ...state, active: null };
    case 'closed':
      return CLOSED;
  }
}

/** What a key asks of a combobox; `none` leaves it to the browser. */
export type KeyIntent = 'none' | 'open' | 'next' | 'previous' | 'first' | 'last' | 'choose' | 'dismiss' | 'clear' | 'leave';

/**
 * @param key `KeyboardEvent.key`
 * @param altered whether Alt, Ctrl or Meta is held: such keys belong to the browser and to the form
 */
export function keyIntent(key: string, { open, active }: ComboboxState, altered: boolean): KeyIntent {
  if (altered) return key === 'ArrowDown' && !open ? 'open' : 'none';
  switch (key) {
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    // Within the text these keys move the cursor, as everywhere.
    case 'Home':
      return open && active !== null ? 'first' : 'none';
    case 'End':
      return open && active !== null ? 'last' : 'none';
    case 'Enter':
      return open && active !== null ? 'choose' : 'open';
    case 'Escape':
      return open ? 'dismiss' : 'clear';
    case 'Tab':
      return open ? 'leave' : 'none';
    default:
      return 'none';
  }
}
