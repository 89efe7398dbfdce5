import { Widget } from '@strapi/strapi/admin';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import type { BoardSummary } from '../../../../server/src/core/board/board';
import { useContentLocale } from '../../content-locale';
import { useWords } from '../../words';
import { pages, summaryPath } from '../paths';
import { useLoaded } from '../use-loaded';

/** On the home page: how many partnerships stand at each stage. */
export default function StagesWidget() {
  const words = useWords();
  const { state } = useLoaded<BoardSummary>(summaryPath(useContentLocale()));
  if (state.kind === 'loading') return <Widget.Loading>{words('search.running')}</Widget.Loading>;
  if (state.kind === 'failed') return <Widget.Error>{words('board.widget.failed')}</Widget.Error>;
  const stages = state.value.stages.filter(({ count }) => count > 0);
  if (stages.length === 0) return <Widget.NoData>{words('board.none')}</Widget.NoData>;
  const most = Math.max(...stages.map(({ count }) => count));
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {stages.map(({ stage, count }) => (
        <Flex key={stage} tag="li" direction="column" alignItems="stretch" gap={1}>
          <Flex justifyContent="space-between" gap={2}>
            <Link tag={RouterLink} to={pages.table(`stage=${stage}`)}>
              {words(`stage.${stage}`)}
            </Link>
            <Typography>{count}</Typography>
          </Flex>
          <Box aria-hidden background="neutral150" hasRadius height="0.8rem">
            <Box background="primary600" hasRadius height="100%" style={{ width: `${(count / most) * 100}%` }} />
          </Box>
        </Flex>
      ))}
    </Flex>
  );
}
