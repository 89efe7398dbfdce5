import { memo, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';

import { Flex, IconButton } from '@strapi/design-system';
import { Minus, Plus, ArrowsOut } from '@strapi/icons';
import { geoConicConformal, geoPath, type GeoConicProjection } from 'd3-geo';
import { styled, useTheme } from 'styled-components';

import type { Board } from '../../../server/src/core/board/board';
import { useWords } from '../words';
import { ARC_LOOKS } from './arc-looks';
import type { Countries } from './countries';
import { ARC_STYLES, arcStyle, hitOf, labelsOf, type Arc, type Hit, type Place, type View, type XY } from './places';
import { useZoom, type Zoom } from './use-zoom';

const Frame = styled.div`
  position: relative;
  background: ${({ theme }) => theme.colors.neutral100};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  overflow: hidden;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  svg[data-map] {
    display: block;
    width: 100%;
    height: auto;
    transform-origin: 0 0;
  }

  svg[data-pointer] {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    cursor: grab;
  }

  /* Lines, points and letters keep their size while the map grows. */
  [data-layer] path {
    vector-effect: non-scaling-stroke;
  }
`;

const Buttons = styled(Flex)`
  position: absolute;
  inset-block-start: ${({ theme }) => theme.spaces[3]};
  inset-inline-end: ${({ theme }) => theme.spaces[3]};
`;

/** Pixels from a line or point within which a click means it. */
const REACH = 8;

interface DrawingProps {
  readonly size: XY;
  readonly board: Board;
  readonly countries: Countries;
  readonly projection: GeoConicProjection;
  readonly arcs: readonly Arc[];
  readonly places: readonly Place[];
  readonly selected: Hit;
  readonly onSelect: (hit: Hit) => void;
  readonly onZoom: (zoom: Zoom) => void;
}

/** The map itself. What it shows stands in the list beside it, too: the keyboard moves the map and selects there. */
export function Drawing({ size, board, countries, projection, arcs, places, selected, onSelect, onZoom }: DrawingProps) {
  const words = useWords();
  const { colors } = useTheme();
  const pointer = useRef<SVGSVGElement>(null);
  const picture = useRef<SVGSVGElement>(null);
  const layer = useRef<SVGGElement>(null);
  const zoom = useZoom(pointer, picture, size);
  onZoom(zoom);
  const path = useMemo(() => geoPath(projection), [projection]);
  const { k, x: left, y: top } = zoom.view;
  const inSight = useMemo(() => geoPath(clippedTo(projection, zoom.view, size)), [projection, zoom.view, size]);
  const labels = useMemo(() => labelsOf(places, (at) => board.municipalities[at]?.name ?? '', zoom.view, size), [places, board, zoom.view, size]);
  const chosen = useMemo(
    () => arcs.filter(({ card }) => (selected?.kind === 'pair' ? card.documentId === selected.documentId : selected?.kind === 'place' && card.sides.includes(selected.at))),
    [arcs, selected],
  );
  const chosenPlaces = useMemo(() => {
    const wanted = new Set(selected?.kind === 'place' ? [selected.at] : chosen.flatMap(({ card }) => card.sides));
    return places.filter(({ at }) => wanted.has(at));
  }, [places, chosen, selected]);

  const click = ({ clientX, clientY, defaultPrevented }: MouseEvent): void => {
    if (layer.current === null || defaultPrevented) return;
    const matrix = layer.current.getScreenCTM();
    if (matrix === null) return;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
    // The matrix says how many pixels of the screen a unit of the drawing is.
    onSelect(hitOf([x, y], arcs, places, REACH / matrix.a));
  };

  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Record<string, () => void> = {
      '+': zoom.nearer, '=': zoom.nearer, '-': zoom.further, '−': zoom.further, '0': zoom.whole,
      ArrowLeft: () => zoom.move(1, 0), ArrowRight: () => zoom.move(-1, 0), ArrowUp: () => zoom.move(0, 1), ArrowDown: () => zoom.move(0, -1),
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <Frame tabIndex={0} role="group" aria-label={words('map.label')} aria-describedby="map-keys" onKeyDown={press}>
      <svg ref={picture} data-map viewBox={`0 0 ${size[0]} ${size[1]}`} role="img" aria-label={words('map.image', { count: arcs.length })}>
        <g ref={layer} data-layer transform={`translate(${left},${top}) scale(${k})`}>
          <Lands countries={countries} path={path} ours={colors.neutral0} others={colors.neutral150} border={colors.neutral400} />
          <Arcs arcs={arcs} path={inSight} faded={chosen.length > 0} />
          <g fill="none">
            {chosen.map((arc) => (
              <path key={arc.card.documentId} d={arcPath(path, arc)} stroke={colors.danger600} strokeWidth={4} data-chosen />
            ))}
          </g>
          <Places board={board} places={places} colour={colors.neutral800} size={9} />
          <Places board={board} places={chosenPlaces} colour={colors.danger600} size={13} />
          <g fill={colors.neutral800} stroke={colors.neutral0} strokeWidth={3 / k} paintOrder="stroke" fontSize={12 / k} dominantBaseline="central" aria-hidden>
            {labels.map(({ at, xy: [x, y], text }) => (
              <text key={at} x={x + 8 / k} y={y}>
                {text}
              </text>
            ))}
          </g>
        </g>
      </svg>
      <svg ref={pointer} data-pointer viewBox={`0 0 ${size[0]} ${size[1]}`} aria-hidden focusable="false" onClick={click} />
      <Buttons direction="column" gap={1}>
        <IconButton label={words('map.nearer')} onClick={zoom.nearer}>
          <Plus />
        </IconButton>
        <IconButton label={words('map.further')} onClick={zoom.further}>
          <Minus />
        </IconButton>
        <IconButton label={words('map.whole')} onClick={zoom.whole}>
          <ArrowsOut />
        </IconButton>
      </Buttons>
    </Frame>
  );
}

type Path = ReturnType<typeof geoPath>;

/** Drawn beyond the edges of what is in sight, for lines that begin there: units of the drawing. */
const EDGE = 20;

/** The same projection, which leaves out what is not in sight: dashes that nobody sees take as long as those that are. */
function clippedTo(projection: GeoConicProjection, { k, x, y }: View, [width, height]: XY): GeoConicProjection {
  return geoConicConformal()
    .parallels(projection.parallels())
    .rotate(projection.rotate())
    .scale(projection.scale())
    .translate(projection.translate())
    .clipExtent([[(-EDGE - x) / k, (-EDGE - y) / k], [(width + EDGE - x) / k, (height + EDGE - y) / k]]);
}

/** The great circle between the two places of a pair, as SVG draws it. */
const arcPath = (path: Path, { ends: [from, to] }: Arc): string | undefined => path({ type: 'LineString', coordinates: [[...from], [...to]] }) ?? undefined;

const Lands = memo(function Lands({ countries, path, ours, others, border }: { readonly countries: Countries; readonly path: Path; readonly ours: string; readonly others: string; readonly border: string }) {
  return (
    <g stroke={border} strokeWidth={0.8}>
      {countries.neighbours.features.map((feature, at) => (
        <path key={at} d={path(feature) ?? undefined} fill={others} />
      ))}
      {countries.ours.features.map((feature) => (
        <path key={feature.properties.country} data-country={feature.properties.country} d={path(feature) ?? undefined} fill={ours} strokeWidth={1.4} />
      ))}
    </g>
  );
});

/** All arcs of a kind are one path: two thousand of their own would take a tenth of a second a frame. */
const Arcs = memo(function Arcs({ arcs, path, faded }: { readonly arcs: readonly Arc[]; readonly path: Path; readonly faded: boolean }) {
  const { colors } = useTheme();
  return (
    <g fill="none" opacity={faded ? 0.35 : arcs.length > 200 ? 0.6 : 1}>
      {ARC_STYLES.map((style) => {
        const { colour, width, dashes } = ARC_LOOKS[style];
        const d = arcs.flatMap((arc) => (arcStyle(arc.card.stage) === style ? (arcPath(path, arc) ?? []) : [])).join('');
        return <path key={style} data-arcs={style} d={d} stroke={colors[colour]} strokeWidth={width} strokeDasharray={dashes} />;
      })}
    </g>
  );
});

/** Places are lines without length, whose ends are drawn: round in Poland, square in Ukraine, and as large at every scale. */
const Places = memo(function Places({ board, places, colour, size }: { readonly board: Pick<Board, 'municipalities'>; readonly places: readonly Place[]; readonly colour: string; readonly size: number }) {
  const d = (isUkrainian: boolean): string => places.flatMap(({ at, xy: [x, y] }) => ((board.municipalities[at]?.country === 'UA') === isUkrainian ? [`M${x.toFixed(2)} ${y.toFixed(2)}h0`] : [])).join('');
  return (
    <g fill="none" stroke={colour}>
      <path d={d(false)} strokeWidth={size} strokeLinecap="round" />
      <path d={d(true)} strokeWidth={size - 1} strokeLinecap="square" />
    </g>
  );
});
