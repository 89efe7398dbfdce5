import { Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import type { DeskRow } from '../../../server/src/core/desk';
import { pages } from '../api/paths';
import { DueDay } from '../DueDay';
import { useLanguageName } from '../languages';
import { StateMark } from '../states/StateMark';
import { useWords } from '../words';

/** One entry of a queue: its title, what it is, how it stands, and until when. */
export function QueueRow({ row }: { readonly row: DeskRow }) {
  const words = useWords();
  const languageName = useLanguageName();
  return (
    <Flex tag="li" gap={3} wrap="wrap" padding={3} background="neutral0" borderColor="neutral150" hasRadius>
      <Link tag={RouterLink} to={pages.entry(row)} lang={row.sourceLocale}>
        {row.title}
      </Link>
      <Typography variant="pi" textColor="neutral700">
        {words('queue.row', { kind: words(`kind.${row.kind}`), language: languageName(row.locale) })}
      </Typography>
      <StateMark state={row.state} />
      {row.dueOn !== null && <DueDay day={row.dueOn} />}
    </Flex>
  );
}
