import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

import { styled } from 'styled-components';

import { windowOf } from './window-of';

const Scroller = styled.div`
  overflow-y: auto;
  overscroll-behavior-y: contain;
  flex: 1;
  min-height: 0;
`;

const List = styled.ul`
  position: relative;
  margin: 0;
  padding: 0;
  list-style: none;
`;

const Row = styled.li`
  position: absolute;
  inset-inline: 0;
`;

interface WindowedListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Of every row, in rem, so that it grows with the reader's letters. */
  readonly rowHeight: number;
  readonly label: string;
  readonly children: (item: Item, at: number) => ReactNode;
}

/** Rows drawn beyond those that can be seen. */
const SPARE = 4;

/** A list of thousands that draws only the rows that can be seen; each says which of how many it is. */
export function WindowedList<Item>({ items, keyOf, rowHeight, label, children }: WindowedListProps<Item>) {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800, rem: 10 });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const look = (): void => setView({ top: element.scrollTop, height: element.clientHeight, rem: parseFloat(getComputedStyle(document.documentElement).fontSize) });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);

  const height = rowHeight * view.rem;
  const { from, until } = windowOf(items.length, height, view.top, view.height, SPARE);
  return (
    <Scroller ref={scroller}>
      <List aria-label={label} style={{ height: items.length * height }}>
        {items.slice(from, until).map((item, offset) => (
          <Row key={keyOf(item)} aria-setsize={items.length} aria-posinset={from + offset + 1} style={{ top: (from + offset) * height, height }}>
            {children(item, from + offset)}
          </Row>
        ))}
      </List>
    </Scroller>
  );
}
