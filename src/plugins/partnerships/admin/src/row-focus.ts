import { useEffect, useRef, type RefObject } from 'react';

/** Where the keyboard focus belongs once a list has been drawn anew. */
export interface RowFocus {
  readonly row: number;
  /** `data-action` of the buttons to try, in this order. */
  readonly actions: readonly string[];
}

/**
 * Keeps the keyboard focus in a list whose rows move and vanish: a button that is gone or disabled would drop it.
 *
 * @param fallback takes the focus where the list has no such row
 * @param revision changes with the rows: the form draws them anew some time after it has been told to
 */
export function useRowFocus(list: RefObject<HTMLElement>, fallback: RefObject<HTMLElement>, revision: string): (focus: RowFocus) => void {
  const wanted = useRef<RowFocus | null>(null);

  useEffect(() => {
    if (wanted.current === null) return;
    const { row, actions } = wanted.current;
    wanted.current = null;
    const item = list.current?.children[row];
    const button = actions.map((action) => item?.querySelector<HTMLElement>(`[data-action="${action}"]:not([disabled], [aria-disabled="true"])`)).find((found) => found);
    (button ?? fallback.current)?.focus();
  }, [revision, list, fallback]);

  return (focus) => {
    wanted.current = focus;
  };
}
