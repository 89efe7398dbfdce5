import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

import { styled } from 'styled-components';

import { scrollerOf } from '../scroller';

/** Between the bar and what is written just above it, in pixels. */
const ROOM = 16;

const Bar = styled.section`
  position: fixed;
  bottom: 0;
  z-index: 2;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[4]}`};
  padding-bottom: max(${({ theme }) => theme.spaces[2]}, env(safe-area-inset-bottom));
  background: ${({ theme }) => theme.colors.neutral0};
  border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
  box-shadow: ${({ theme }) => theme.shadows.filterShadow};
`;

interface Place {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

const sameNumbers = (a: Place, b: Place): boolean => a.left === b.left && a.width === b.width && a.height === b.height;

/**
 * Stays at the lower edge of the window, as wide as the page. `position: sticky` would stand above that edge by the padding of the panel's scrolling
 * box, and on a phone, where that box does not scroll, at the end of the page. As much room as it takes is left at the end, so that nothing stays under it.
 */
export function BottomBar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const room = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<Place | null>(null);

  useLayoutEffect(() => {
    const [page, section] = [room.current, bar.current];
    if (page === null || section === null) return undefined;
    const scroller = scrollerOf(page);
    const measure = (): void => {
      const { left, width } = page.getBoundingClientRect();
      const now = { left, width, height: section.getBoundingClientRect().height };
      // What gets the focus, or is written, is not to stand under the bar.
      scroller.style.scrollPaddingBottom = `${String(Math.ceil(now.height) + ROOM)}px`;
      setPlace((before) => (before !== null && sameNumbers(before, now) ? before : now));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(page);
    observer.observe(section);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
      scroller.style.scrollPaddingBottom = '';
    };
  }, []);

  return (
    <>
      <div ref={room} style={{ height: place?.height ?? 0 }} />
      <Bar ref={bar} aria-label={label} style={place === null ? { left: 0, right: 0 } : { left: place.left, width: place.width }}>
        {children}
      </Bar>
    </>
  );
}
