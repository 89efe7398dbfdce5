import { Widget } from '@strapi/strapi/admin';
import { Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import type { BoardSummary } from '../../../../server/src/core/board/board';
import { useContentLocale } from '../../content-locale';
import { useDateWords } from '../../dates/use-date-words';
import { Mark } from '../../Mark';
import { useWords } from '../../words';
import { pages, summaryPath } from '../paths';
import { useLoaded } from '../use-loaded';

/** On the home page: reminders that are overdue or due within a fortnight. */
export default function DueWidget() {
  const words = useWords();
  const inWords = useDateWords();
  const { state } = useLoaded<BoardSummary>(summaryPath(useContentLocale()));
  if (state.kind === 'loading') return <Widget.Loading>{words('search.running')}</Widget.Loading>;
  if (state.kind === 'failed') return <Widget.Error>{words('board.widget.failed')}</Widget.Error>;
  const { due, more, today } = state.value;
  if (due.length === 0) return <Widget.NoData>{words('board.widget.nothing-due')}</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {due.map((reminder) => (
          <li key={reminder.documentId}>
            <Flex gap={2} wrap="wrap">
              <Mark tone={reminder.due < today ? 'warning' : 'plain'}>{words(reminder.due < today ? 'one.reminders.overdue' : 'one.reminders.due', { date: inWords(reminder.due) })}</Mark>
              <Link tag={RouterLink} to={pages.one(reminder.partnership)}>
                {reminder.title}
              </Link>
            </Flex>
            <Typography tag="p">{reminder.text}</Typography>
          </li>
        ))}
      </Flex>
      {more > 0 && <Typography textColor="neutral700">{words('board.widget.more', { count: more })}</Typography>}
    </Flex>
  );
}
