import { Widget } from '@strapi/strapi/admin';
import { Flex, Link, Typography, VisuallyHidden } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import type { Coverage } from '../../../server/src/core/desk';
import { coveragePath, pages } from '../api/paths';
import { useLoaded } from '../api/use-loaded';
import { matrixOf, partsOf, totalOf } from '../coverage/matrix';
import { Queue } from '../coverage/Queue';
import { useLanguageName } from '../languages';
import { NO_FILTERS, searchOf } from '../list/list-address';
import { StackedBar } from '../states/StackedBar';
import { StatePatterns } from '../states/StatePatterns';
import { usePartsText } from '../states/use-parts-text';
import { useWords } from '../words';

/** On the home page: how much is translated into each language, and what comes next. */
export default function DeskWidget() {
  const words = useWords();
  const languageName = useLanguageName();
  const partsText = usePartsText();
  const { state } = useLoaded<Coverage>(coveragePath());

  if (state.kind === 'loading') return <Widget.Loading>{words('loading')}</Widget.Loading>;
  if (state.kind === 'failed') return <Widget.Error>{words('widget.failed')}</Widget.Error>;
  const matrix = matrixOf(state.value.cells, state.value.locales);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <StatePatterns />
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {matrix.sums
          .filter(({ shares }) => totalOf(shares, 'entries') > 0)
          .map(({ locale, shares }) => {
            const parts = partsOf(shares, 'entries');
            return (
              <Flex key={locale} tag="li" direction="column" alignItems="stretch" gap={1}>
                <Flex justifyContent="space-between" gap={2}>
                  <Link tag={RouterLink} to={pages.list(searchOf({ ...NO_FILTERS, locales: [locale] }))}>
                    {languageName(locale)}
                  </Link>
                  <Typography variant="pi" textColor="neutral700">
                    {words('coverage.done.entries', { done: shares.entries.current, total: totalOf(shares, 'entries') })}
                  </Typography>
                </Flex>
                <StackedBar parts={parts} />
                <VisuallyHidden>{partsText(parts, 'entries')}</VisuallyHidden>
              </Flex>
            );
          })}
      </Flex>
      <Queue heading={false} />
    </Flex>
  );
}
