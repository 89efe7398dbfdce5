import { Flex, Link, Loader, Typography } from '@strapi/design-system';
import { Link as RouterLink, useParams } from 'react-router-dom';

import type { DeskKind, DocumentStates } from '../../../server/src/core/desk';
import { documentPath, pages } from '../api/paths';
import { useLoaded } from '../api/use-loaded';
import { DueDay } from '../DueDay';
import { FailureNotice } from '../FailureNotice';
import { useLanguageName } from '../languages';
import { useMayAct } from '../permissions';
import { StateMark } from '../states/StateMark';
import { StatePatterns } from '../states/StatePatterns';
import { useWords } from '../words';
import { kindOfModel } from './kind-of-model';

/** What the content manager tells a panel of the entry beside it, as far as it matters here. */
interface PanelProps {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly updatedAt?: unknown };
}

/** Panel beside the form of an entry: how its translations stand, with the way to each. */
export function LanguagesPanel({ model, documentId, document }: PanelProps) {
  const words = useWords();
  const mayRead = useMayAct('desk.read');
  // Duplicating an entry shows the id of the one it is made from.
  const { origin } = useParams();
  const kind = kindOfModel(model);
  if (kind === null || !mayRead) return null;
  const saved = origin === undefined ? documentId : undefined;
  return {
    title: words('panel.title'),
    content: saved === undefined ? <Typography textColor="neutral700">{words('panel.unsaved')}</Typography> : <Languages key={`${saved} ${String(document?.updatedAt)}`} kind={kind} documentId={saved} />,
  };
}

function Languages({ kind, documentId }: { readonly kind: DeskKind; readonly documentId: string }) {
  const words = useWords();
  const languageName = useLanguageName();
  const { state, reload } = useLoaded<DocumentStates>(documentPath(kind, documentId));
  switch (state.kind) {
    case 'loading':
      return <Loader small>{words('loading')}</Loader>;
    case 'failed':
      return <FailureNotice failure={state.failure} onRetry={reload} />;
    case 'loaded':
      return (
        <Flex direction="column" alignItems="stretch" gap={3} width="100%">
          <StatePatterns />
          <Typography variant="pi" textColor="neutral700">
            {words('panel.source', { language: languageName(state.value.sourceLocale) })}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {state.value.rows.map((row) => (
              <Flex key={row.locale} tag="li" direction="column" alignItems="flex-start" gap={1}>
                <Flex justifyContent="space-between" gap={2} width="100%" wrap="wrap">
                  <Link tag={RouterLink} to={pages.entry(row)}>
                    {languageName(row.locale)}
                  </Link>
                  <StateMark state={row.state} />
                </Flex>
                {row.wordsToDo > 0 && (
                  <Typography variant="pi" textColor="neutral700">
                    {words('coverage.words-to-do', { count: row.wordsToDo })}
                  </Typography>
                )}
                {row.assignee !== null && (
                  <Typography variant="pi" textColor="neutral700">
                    {words('entry.assignee', { name: row.assignee.name })}
                  </Typography>
                )}
                {row.dueOn !== null && <DueDay day={row.dueOn} />}
              </Flex>
            ))}
          </Flex>
        </Flex>
      );
  }
}
