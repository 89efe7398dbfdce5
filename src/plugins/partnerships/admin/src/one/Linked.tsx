import { Flex, Typography } from '@strapi/design-system';

import type { LinkedEntry } from '../../../server/src/core/board/board';
import { useDateWords } from '../dates/use-date-words';
import { EntryLink } from '../EntryLink';
import { Mark } from '../Mark';
import { UnpublishedMark } from '../UnpublishedMark';
import { useWords } from '../words';

/** Articles and events that name the partnership. */
export function Linked({ linked }: { readonly linked: readonly LinkedEntry[] }) {
  const words = useWords();
  const inWords = useDateWords();
  if (linked.length === 0) return <Typography textColor="neutral700">{words('one.linked.none')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {linked.map(({ kind, documentId, title, published, day }) => (
        <Flex key={documentId} tag="li" gap={2} wrap="wrap">
          <Mark>{words(`kind.${kind}`)}</Mark>
          <EntryLink kind={kind} documentId={documentId}>
            {title}
          </EntryLink>
          {day !== null && (
            <Typography variant="pi" textColor="neutral700">
              {inWords(day)}
            </Typography>
          )}
          {!published && <UnpublishedMark />}
        </Flex>
      ))}
    </Flex>
  );
}
