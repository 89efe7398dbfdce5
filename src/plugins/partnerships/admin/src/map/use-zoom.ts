import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';

import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent } from 'd3-zoom';

import type { View, XY } from './places';

const FURTHEST = 1;
const NEAREST = 40;
/** How much nearer one step of a button or key brings. */
const STEP = 1.6;
/** How far one press of an arrow key moves: pixels of the drawing. */
const MOVE = 60;

export interface Zoom {
  /** What is in sight, once a movement has ended. */
  readonly view: View;
  readonly nearer: () => void;
  readonly further: () => void;
  readonly whole: () => void;
  readonly move: (x: number, y: number) => void;
  /** Shows a rectangle of the drawing whole. */
  readonly show: (from: XY, to: XY) => void;
}

/**
 * Zooms and moves a drawing. The wheel zooms only with Ctrl or while the map has the focus, and one finger scrolls the
 * page: somebody passing by is not caught.
 *
 * While it moves, the picture that is there moves as a whole, which costs nothing however much it shows; it is drawn
 * anew once it stands.
 *
 * @param svg what takes the pointer: it lies above the picture and stays where it is
 * @param picture the drawing, of the same size
 */
export function useZoom(svg: RefObject<SVGSVGElement>, picture: RefObject<SVGSVGElement>, size: XY): Zoom {
  const [view, setView] = useState<View>({ k: 1, x: 0, y: 0 });
  const [width, height] = size;
  const isReady = useRef(false);

  const behaviour = useMemo(
    () =>
      zoom<SVGSVGElement, unknown>()
        .scaleExtent([FURTHEST, NEAREST])
        .extent([[0, 0], [width, height]])
        .translateExtent([[0, 0], [width, height]])
        .filter((event: Event) => {
          if (event instanceof WheelEvent) return event.ctrlKey || (event.currentTarget as Element).parentElement?.contains(document.activeElement) === true;
          if (typeof TouchEvent !== 'undefined' && event instanceof TouchEvent) return event.touches.length > 1;
          return !(event as MouseEvent).button;
        }),
    [width, height],
  );

  const drawn = useRef(view);
  useLayoutEffect(() => {
    drawn.current = view;
    picture.current?.style.removeProperty('transform');
  }, [view, picture]);

  useEffect(() => {
    const element = svg.current;
    if (element === null) return undefined;
    behaviour
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        if (picture.current === null) return;
        const k = transform.k / drawn.current.k;
        const pixels = picture.current.clientWidth / width;
        const [x, y] = [transform.x - drawn.current.x * k, transform.y - drawn.current.y * k];
        picture.current.style.transform = `translate(${x * pixels}px, ${y * pixels}px) scale(${k})`;
      })
      .on('end', ({ transform: { k, x, y } }: D3ZoomEvent<SVGSVGElement, unknown>) => setView({ k, x, y }));
    select(element).call(behaviour).on('dblclick.zoom', null);
    element.style.touchAction = 'pan-y';
    isReady.current = true;
    return () => {
      select(element).on('.zoom', null);
    };
  }, [behaviour, svg, picture, width]);

  const act = useCallback(
    (change: (element: ReturnType<typeof select<SVGSVGElement, unknown>>) => void) => {
      if (svg.current !== null && isReady.current) change(select<SVGSVGElement, unknown>(svg.current));
    },
    [svg],
  );

  return {
    view,
    nearer: () => act((element) => behaviour.scaleBy(element, STEP)),
    further: () => act((element) => behaviour.scaleBy(element, 1 / STEP)),
    whole: () => act((element) => behaviour.transform(element, zoomIdentity)),
    move: (x, y) => act((element) => behaviour.translateBy(element, (x * MOVE) / view.k, (y * MOVE) / view.k)),
    show: ([ax, ay], [bx, by]) =>
      act((element) => {
        const k = Math.max(FURTHEST, Math.min(8, 0.7 / Math.max(Math.abs(ax - bx) / width, Math.abs(ay - by) / height, 0.01)));
        behaviour.transform(element, zoomIdentity.translate(width / 2 - (k * (ax + bx)) / 2, height / 2 - (k * (ay + by)) / 2).scale(k));
      }),
  };
}
