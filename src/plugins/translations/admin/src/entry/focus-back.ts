/** Milliseconds until a dialog has gone and a button that was busy can be pressed again. */
const SETTLED = 100;

/**
 * Gives the focus back once something has been done. A button that is busy loses it, and one may be gone with what it was for: whoever uses the keyboard goes
 * on where they were, or at another place near by, and not from the top of the page.
 *
 * @param origin what had the focus before
 * @param otherwise where to go if that is gone
 */
export function focusBack(origin: Element | null, otherwise: () => HTMLElement | null): void {
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    if (origin instanceof HTMLElement && origin.isConnected) origin.focus();
    if (document.activeElement === document.body) otherwise()?.focus();
  }, SETTLED);
}
