import { Badge, Flex, Typography } from '@strapi/design-system';

import type { ReferenceHit } from '../api/contract';
import { useWords } from '../words';

interface ReferenceOptionProps {
  readonly hit: ReferenceHit;
  /** Where entries of several kinds stand together, each says which it is. */
  readonly showKind: boolean;
}

/** An entry that can be linked, or is: its title, and what else tells it from others. */
export function ReferenceOption({ hit, showKind }: ReferenceOptionProps) {
  const words = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={1} minWidth={0}>
      <Flex gap={2} wrap="wrap">
        <Typography textColor="neutral800" fontWeight="semiBold">
          {hit.title}
        </Typography>
        {showKind && <Badge size="S">{words(`kind.${hit.kind}`)}</Badge>}
        {!hit.published && (
          <Badge size="S" variant="warning">
            {words('entry.unpublished')}
          </Badge>
        )}
      </Flex>
      {hit.detail !== null && (
        <Typography variant="pi" textColor="neutral700">
          {hit.detail}
        </Typography>
      )}
    </Flex>
  );
}
