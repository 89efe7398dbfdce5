import { useEffect, useState } from 'react';

import { useFetchClient, Widget } from '@strapi/strapi/admin';
import { Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { editPath } from '../api/paths';
import { useContentLocale } from '../content-locale';
import { useWords } from '../words';

/** How many of them are shown: a home page is no calendar. */
const SHOWN = 5;

interface UpcomingEvent {
  readonly documentId: string;
  readonly title: string;
  readonly startsAt: string;
  readonly timeZone: string | null;
  readonly allDay: boolean | null;
}

type Events = { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'loaded'; readonly events: readonly UpcomingEvent[] };

/** On the home page: the events that come next, drafts too, in the hours of the place where they are. */
export default function UpcomingWidget() {
  const words = useWords();
  const { formatDate } = useIntl();
  const { get } = useFetchClient();
  const locale = useContentLocale();
  const [state, setState] = useState<Events>({ kind: 'loading' });

  useEffect(() => {
    const controller = new AbortController();
    const query = new URLSearchParams({ locale, 'filters[startsAt][$gte]': new Date().toISOString(), sort: 'startsAt:ASC', pageSize: String(SHOWN) });
    get<{ results: readonly UpcomingEvent[] }>(`/content-manager/collection-types/api::event.event?${query.toString()}`, { signal: controller.signal }).then(
      ({ data }) => !controller.signal.aborted && setState({ kind: 'loaded', events: data.results }),
      () => !controller.signal.aborted && setState({ kind: 'failed' }),
    );
    return () => controller.abort();
  }, [get, locale]);

  if (state.kind === 'loading') return <Widget.Loading>{words('search.running')}</Widget.Loading>;
  if (state.kind === 'failed') return <Widget.Error>{words('board.widget.failed')}</Widget.Error>;
  if (state.events.length === 0) return <Widget.NoData>{words('events.widget.none')}</Widget.NoData>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {state.events.map(({ documentId, title, startsAt, timeZone, allDay }) => (
        <li key={documentId}>
          <Link tag={RouterLink} to={editPath('event', documentId)}>
            {title}
          </Link>
          <Typography tag="p" variant="pi" textColor="neutral700">
            <time dateTime={startsAt}>{formatDate(startsAt, { dateStyle: 'full', ...(allDay !== true && { timeStyle: 'short' }), ...(timeZone && { timeZone }) })}</time>
          </Typography>
        </li>
      ))}
    </Flex>
  );
}
