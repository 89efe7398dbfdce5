import { Flex, LinkButton } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import { pages } from './api/paths';
import { useWords } from './words';

interface DeskNavigationProps {
  readonly current: 'coverage' | 'list' | 'entry';
}

/** The way between the pages of the desk. */
export function DeskNavigation({ current }: DeskNavigationProps) {
  const words = useWords();
  return (
    <Flex tag="nav" aria-label={words('desk.navigation')} gap={2} wrap="wrap">
      <LinkButton tag={NavLink} to={pages.coverage} end variant={current === 'coverage' ? 'secondary' : 'tertiary'}>
        {words('desk.coverage')}
      </LinkButton>
      <LinkButton tag={NavLink} to={pages.list()} end variant={current === 'list' ? 'secondary' : 'tertiary'}>
        {words('desk.list')}
      </LinkButton>
    </Flex>
  );
}
