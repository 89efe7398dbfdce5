import { useEffect, useRef } from 'react';

import { shortcutOf, type Shortcut } from './shortcuts';

/** Does what a shortcut stands for; those that can do nothing now are null, and left to the browser. */
export function useShortcuts(actions: Readonly<Record<Shortcut, (() => void) | null>>): void {
  const present = useRef(actions);
  present.current = actions;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // A dialog has keys of its own, and what it is about is to be settled first.
      if (event.target instanceof Element && event.target.closest('[role=dialog], [role=alertdialog]') !== null) return;
      const shortcut = shortcutOf(event);
      if (shortcut === null) return;
      const act = present.current[shortcut];
      if (act === null && shortcut !== 'save') return;
      event.preventDefault();
      event.stopPropagation();
      act?.();
    };
    // Before the editors: a line is broken by Shift and Enter there.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
