import { Flex, LinkButton } from '@strapi/design-system';
import { NavLink, useLocation } from 'react-router-dom';

import { pages } from './board/paths';
import { useWords, type WordId } from './words';

interface Place {
  readonly id: string;
  readonly label: WordId;
  /** @param search the filters that stand in the address now */
  readonly to: (search: string) => string;
}

/** The plugin's pages; another one is another line here. */
const PLACES: readonly Place[] = [
  { id: 'board', label: 'board.nav.board', to: pages.board },
  { id: 'table', label: 'board.nav.table', to: pages.table },
  { id: 'map', label: 'board.nav.map', to: pages.map },
];

/** The way between the plugin's pages. Views of the same partnerships keep their filters. */
export function PartnershipsNavigation({ current }: { readonly current: string }) {
  const words = useWords();
  const { search } = useLocation();
  const filters = PLACES.some(({ id }) => id === current) ? search.replace(/^\?/, '') : '';
  return (
    <Flex tag="nav" aria-label={words('board.nav')} gap={2} wrap="wrap">
      {PLACES.map(({ id, label, to }) => (
        <LinkButton key={id} tag={NavLink} to={to(filters)} end variant={current === id ? 'secondary' : 'tertiary'}>
          {words(label)}
        </LinkButton>
      ))}
    </Flex>
  );
}
