import { useEffect } from 'react';

import { useLocation } from 'react-router-dom';

/** What the address of an entry brings along where somebody came by "next": they have come to write. */
export const CAME_TO_WRITE = { cameToWrite: true };

const hasComeToWrite = (state: unknown): boolean => typeof state === 'object' && state !== null && 'cameToWrite' in state;

/** On a phone the keyboard would cover half of what is to be read first. */
const hasKeyboard = (): boolean => !window.matchMedia('(pointer: coarse)').matches;

/** Goes to where the work begins, for those who came to write. */
export function useArrival(begin: () => void): void {
  const state: unknown = useLocation().state;
  useEffect(() => {
    if (!hasComeToWrite(state) || !hasKeyboard()) return undefined;
    // An editor that sleeps cannot be woken while the page is still being put together.
    const timer = setTimeout(begin);
    return () => clearTimeout(timer);
    // Once, when the page is opened.
  }, []);
}
