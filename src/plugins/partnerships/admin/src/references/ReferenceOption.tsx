import { Flex, Typography } from '@strapi/design-system';

import type { ReferenceHit } from '../api/contract';
import { Mark } from '../Mark';
import { UnpublishedMark } from '../UnpublishedMark';
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
        {showKind && <Mark>{words(`kind.${hit.kind}`)}</Mark>}
        {!hit.published && <UnpublishedMark />}
      </Flex>
      {hit.detail !== null && (
        <Typography variant="pi" textColor="neutral700">
          {hit.detail}
        </Typography>
      )}
    </Flex>
  );
}
