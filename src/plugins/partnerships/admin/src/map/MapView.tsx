import { useMemo, useRef, useState } from 'react';

import { Box, Button, Flex, Grid, Link, Loader, Typography } from '@strapi/design-system';
import { geoConicConformal } from 'd3-geo';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Board, Card } from '../../../server/src/core/board/board';
import { FilterBar } from '../board/FilterBar';
import { filtered } from '../board/filters';
import { pages } from '../board/paths';
import { useCardWords } from '../board/use-card-words';
import { useFilters } from '../board/use-filters';
import { useNarrow } from '../board/use-narrow';
import { WindowedList } from '../board/WindowedList';
import { useWords } from '../words';
import type { Countries } from './countries';
import { Drawing } from './Drawing';
import { Legend } from './Legend';
import { placed, type Hit, type XY } from './places';
import { useCountries } from './use-countries';
import type { Zoom } from './use-zoom';

/** Of the drawing; about the pixels that it has, so that letters are as large as they say. */
const WIDE: XY = [960, 560];
const NARROW: XY = [390, 300];
/** Kept free around both countries, for names. */
const MARGIN = 12;

/** Conformal, with parallels through both countries: shapes are right and great circles all but straight. */
const projectionOf = ({ ours }: Countries, [width, height]: XY) =>
  geoConicConformal()
    .parallels([47, 54])
    .rotate([-27.5, 0])
    .fitExtent([[MARGIN, MARGIN], [width - MARGIN, height - MARGIN]], ours)
    // What lies outside of the drawing is not drawn: Russia alone has more coast than the rest together.
    .clipExtent([[-MARGIN, -MARGIN], [width + MARGIN, height + MARGIN]]);

/** Of a row in the list, in rem. */
const ROW = 6.8;

const Pair = styled.button<{ readonly $chosen: boolean }>`
  display: block;
  width: 100%;
  height: calc(100% - 0.4rem);
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  overflow: hidden;
  text-align: start;
  font: inherit;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme, $chosen }) => ($chosen ? theme.colors.primary100 : theme.colors.neutral0)};
  border: 1px solid ${({ theme, $chosen }) => ($chosen ? theme.colors.primary600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;
`;

const ListFrame = styled(Flex)`
  height: 56rem;
`;

/** The map, and beside it the same pairs as a list. */
export function MapView({ board }: { readonly board: Board }) {
  const words = useWords();
  const { filters, change } = useFilters();
  const state = useCountries();
  const cards = useMemo(() => filtered(board, filters), [board, filters]);
  return (
    <>
      <FilterBar board={board} filters={filters} found={cards.length} onChange={change} />
      {state.kind === 'loading' && <Loader>{words('search.running')}</Loader>}
      {state.kind === 'failed' && <Typography role="alert">{words('map.failed')}</Typography>}
      {state.kind === 'loaded' && <Pairs board={board} cards={cards} countries={state.countries} />}
    </>
  );
}

function Pairs({ board, cards, countries }: { readonly board: Board; readonly cards: readonly Card[]; readonly countries: Countries }) {
  const words = useWords();
  const say = useCardWords(board);
  const [selected, setSelected] = useState<Hit>(null);
  const zoom = useRef<Zoom | null>(null);
  const size = useNarrow() ? NARROW : WIDE;
  const projection = useMemo(() => projectionOf(countries, size), [countries, size]);
  const { arcs, places, unplaced } = useMemo(() => placed(board, cards, ([longitude, latitude]) => projection([longitude, latitude])), [board, cards, projection]);
  const missing = useMemo(() => new Set(unplaced), [unplaced]);

  const listed = useMemo(() => {
    const collator = new Intl.Collator(undefined, { numeric: true });
    const shown = selected?.kind === 'place' ? cards.filter(({ sides }) => sides.includes(selected.at)) : cards;
    return [...shown].sort((a, b) => collator.compare(say.titleOf(a), say.titleOf(b)));
  }, [cards, selected, say]);
  const card = selected?.kind === 'pair' ? cards.find(({ documentId }) => documentId === selected.documentId) : undefined;

  const choose = (of: Card): void => {
    setSelected({ kind: 'pair', documentId: of.documentId });
    const arc = arcs.find((candidate) => candidate.card.documentId === of.documentId);
    if (arc !== undefined) zoom.current?.show(arc.from, arc.to);
  };

  const detailOf = (of: Card): string => [words(`stage.${of.stage}`), ...(missing.has(of) ? [words('map.unplaced')] : [])].join(' · ');

  return (
    <Grid.Root gap={4}>
      <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch" gap={3}>
        <Drawing key={size[0]} size={size} board={board} countries={countries} projection={projection} arcs={arcs} places={places} selected={selected} onSelect={setSelected} onZoom={(current) => { zoom.current = current; }} />
        <Typography id="map-keys" variant="pi" textColor="neutral700">
          {words('map.keys')}
        </Typography>
        <Legend />
        <Typography variant="pi" textColor="neutral700">
          {words('map.source')}
        </Typography>
      </Grid.Item>
      <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch" gap={3}>
        <Box role="status" padding={3} background="neutral0" hasRadius borderColor="neutral200">
          {card !== undefined && (
            <>
              <Link tag={RouterLink} to={pages.one(card.documentId)}>
                {say.titleOf(card)}
              </Link>
              <Typography tag="p">{detailOf(card)}</Typography>
              {card.since !== null && <Typography tag="p" variant="pi">{words('board.card.since', { date: say.date(card.since) })}</Typography>}
              {say.missingOf(card).length > 0 && <Typography tag="p" variant="pi">{words('board.card.missing', { list: say.missingOf(card).join('; ') })}</Typography>}
            </>
          )}
          {selected?.kind === 'place' && <Typography fontWeight="bold">{words('map.place', { name: board.municipalities[selected.at]?.name ?? '', count: listed.length })}</Typography>}
          {selected === null && <Typography textColor="neutral700">{words('map.choose')}</Typography>}
          {selected !== null && (
            <Box paddingTop={2}>
              <Button size="S" variant="tertiary" onClick={() => setSelected(null)}>
                {words('map.unchoose')}
              </Button>
            </Box>
          )}
        </Box>
        {unplaced.length > 0 && (
          <Typography variant="pi" textColor="neutral700">
            {words('map.unplaced.count', { count: unplaced.length })}
          </Typography>
        )}
        <ListFrame direction="column" alignItems="stretch">
          <WindowedList items={listed} keyOf={({ documentId }) => documentId} rowHeight={ROW} label={words('map.list')}>
            {(each) => (
              <Pair type="button" $chosen={each === card} aria-pressed={each === card} onClick={() => choose(each)}>
                <Typography tag="span" fontWeight="bold" ellipsis style={{ display: 'block' }}>
                  {say.titleOf(each)}
                </Typography>
                <Typography tag="span" variant="pi" textColor="neutral700" ellipsis style={{ display: 'block' }}>
                  {detailOf(each)}
                </Typography>
              </Pair>
            )}
          </WindowedList>
        </ListFrame>
      </Grid.Item>
    </Grid.Root>
  );
}
