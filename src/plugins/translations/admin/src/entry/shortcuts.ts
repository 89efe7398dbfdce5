/** What can be done with a whole entry by a key, wherever the focus is. */
export type Shortcut = 'save' | 'next' | 'review' | 'help';

/** What of a key press is looked at. */
export interface KeyPress {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * The shortcut that a key press is; null for any other. By the place of the key, so that they are the same on a Ukrainian keyboard; with Ctrl and Alt at once
 * none is, for that is AltGr, with which letters are written.
 */
export function shortcutOf({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): Shortcut | null {
  const isCommand = ctrlKey || metaKey;
  if (isCommand === altKey) return null;
  if (altKey) return code === 'KeyR' && !shiftKey ? 'review' : null;
  switch (code) {
    case 'KeyS':
      return shiftKey ? null : 'save';
    case 'Enter':
      return shiftKey ? 'next' : null;
    case 'Slash':
      return shiftKey ? null : 'help';
    default:
      return null;
  }
}
