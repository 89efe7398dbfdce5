import { Flex, Typography } from '@strapi/design-system';

import type { MunicipalityHit } from '../api/contract';
import { useWords } from '../words';
import { linkWords } from './link-words';
import { MunicipalityFacts } from './MunicipalityFacts';

/** A municipality among the search results, with what it is already linked with. */
export function MunicipalityOption({ hit }: { readonly hit: MunicipalityHit }) {
  const words = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <MunicipalityFacts hit={hit} />
      {hit.matched !== null && (
        <Typography variant="pi" textColor="primary700">
          {words('municipality.matched', { text: hit.matched })}
        </Typography>
      )}
      {hit.links.length > 0 && (
        <Typography variant="pi" textColor="neutral700">
          {words('municipality.links', { list: hit.links.map((link) => linkWords(link, words)).join('; ') })}
        </Typography>
      )}
    </Flex>
  );
}
