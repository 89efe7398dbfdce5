import { memo, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';

import { Flex, IconButton } from '@strapi/design-system';
import { Minus, Plus, ArrowsOut } from '@strapi/icons';
import { geoPath, type GeoProjection } from 'd3-geo';
import { styled, useTheme } from 'styled-components';

import type { Board } from '../../../server/src/core/board/board';
import { useWords } from '../words';
import { ARC_LOOKS } from './arc-looks';
import type { Countries } from './countries';
import { arcStyle, hitOf, labelsOf, type Arc, type Hit, type Place, type XY } from './places';
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
  readonly projection: GeoProjection;
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
  const svg = useRef<SVGSVGElement>(null);
  const layer = useRef<SVGGElement>(null);
  const zoom = useZoom(svg, layer, size);
  onZoom(zoom);
  const path = useMemo(() => geoPath(projection), [projection]);
  const { k } = zoom.view;
  const labels = useMemo(() => labelsOf(places, (at) => board.municipalities[at]?.name ?? '', zoom.view, size), [places, board, zoom.view, size]);
  const chosen = useMemo(
    () => arcs.filter(({ card }) => (selected?.kind === 'pair' ? card.documentId === selected.documentId : selected?.kind === 'place' && card.sides.includes(selected.at))),
    [arcs, selected],
  );
  const chosenPlaces = new Set(selected?.kind === 'place' ? [selected.at] : chosen.flatMap(({ card }) => card.sides));

  const click = ({ clientX, clientY, defaultPrevented }: MouseEvent): void => {
    if (svg.current === null || layer.current === null || defaultPrevented) return;
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
      <svg ref={svg} data-map viewBox={`0 0 ${size[0]} ${size[1]}`} role="img" aria-label={words('map.image', { count: arcs.length })} onClick={click}>
        <g ref={layer} data-layer>
          <Lands countries={countries} path={path} ours={colors.neutral0} others={colors.neutral150} border={colors.neutral400} />
          <Arcs arcs={arcs} path={path} faded={chosen.length > 0} />
          <g fill="none">
            {chosen.map((arc) => (
              <path key={arc.card.documentId} d={arcPath(path, arc)} stroke={colors.danger600} strokeWidth={4} data-chosen />
            ))}
          </g>
          {places.map(({ at, xy: [x, y] }) => {
            const isUkrainian = board.municipalities[at]?.country === 'UA';
            const isChosen = chosenPlaces.has(at);
            return (
              <g key={at} transform={`translate(${x} ${y}) scale(${(isChosen ? 1.6 : 1) / k})`} fill={isChosen ? colors.danger600 : colors.neutral800} stroke={colors.neutral0} strokeWidth={1}>
                {isUkrainian ? <path d="M0 -5L5 0L0 5L-5 0Z" /> : <circle r={4} />}
              </g>
            );
          })}
          <g fill={colors.neutral800} stroke={colors.neutral0} strokeWidth={3 / k} paintOrder="stroke" fontSize={12 / k} dominantBaseline="central" aria-hidden>
            {labels.map(({ at, xy: [x, y], text }) => (
              <text key={at} x={x + 8 / k} y={y}>
                {text}
              </text>
            ))}
          </g>
        </g>
      </svg>
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

const Arcs = memo(function Arcs({ arcs, path, faded }: { readonly arcs: readonly Arc[]; readonly path: Path; readonly faded: boolean }) {
  const { colors } = useTheme();
  return (
    <g fill="none" opacity={faded ? 0.35 : arcs.length > 200 ? 0.6 : 1}>
      {arcs.map((arc) => {
        const { colour, width, dashes } = ARC_LOOKS[arcStyle(arc.card.stage)];
        return <path key={arc.card.documentId} data-pair={arc.card.documentId} d={arcPath(path, arc)} stroke={colors[colour]} strokeWidth={width} strokeDasharray={dashes} />;
      })}
    </g>
  );
});
