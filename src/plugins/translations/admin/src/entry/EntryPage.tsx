import { Layouts, Page, useAuth } from '@strapi/strapi/admin';
import { Flex, Link } from '@strapi/design-system';
import { Link as RouterLink, useParams } from 'react-router-dom';

import type { OpenedEntry } from '../../../server/src/core/desk';
import { entryPath, pages } from '../api/paths';
import { useLoaded } from '../api/use-loaded';
import { isKind, translationText, type TranslationName } from '../desk-lists';
import { FailureNotice } from '../FailureNotice';
import { useWords } from '../words';
import { EntryDesk } from './EntryDesk';

/** Both sides of one translation, named in the address. */
export function EntryPage() {
  const words = useWords();
  const { kind = '', documentId = '', locale = '' } = useParams();
  if (!isKind(kind)) return <Page.Error content={words('entry.unknown')} />;
  const name = { kind, documentId, locale };
  return <LoadedEntry key={translationText(name)} name={name} />;
}

function LoadedEntry({ name }: { readonly name: TranslationName }) {
  const words = useWords();
  const { state, reload } = useLoaded<OpenedEntry>(entryPath(name));
  const user = useAuth('EntryPage', (auth) => auth.user);

  if (state.kind === 'loading' || user === undefined) return <Page.Loading>{words('loading')}</Page.Loading>;
  if (state.kind === 'failed') {
    return (
      <Layouts.Root>
        <Page.Title>{words('desk.title')}</Page.Title>
        <Page.Main>
          <Layouts.Header title={words('desk.title')} />
          <Layouts.Content>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <FailureNotice failure={state.failure} onRetry={reload} />
              <Link tag={RouterLink} to={pages.list()}>
                {words('entry.to-list')}
              </Link>
            </Flex>
          </Layouts.Content>
        </Page.Main>
      </Layouts.Root>
    );
  }
  return <EntryDesk entry={state.value} user={String(user.id ?? user.email)} />;
}
