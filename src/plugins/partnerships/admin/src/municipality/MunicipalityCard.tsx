import { Box, Flex, Typography } from '@strapi/design-system';

import type { MunicipalityHit } from '../api/contract';
import { EntryLink } from '../EntryLink';
import { useWords } from '../words';
import { linkWords } from './link-words';
import { MunicipalityFacts } from './MunicipalityFacts';

interface MunicipalityCardProps {
  readonly hit: MunicipalityHit;
  /** documentId of the partnership being edited: it is no news there. */
  readonly here: string | null;
}

/** The chosen municipality: its facts, its other partnerships, and the way to it. */
export function MunicipalityCard({ hit, here }: MunicipalityCardProps) {
  const words = useWords();
  const links = hit.links.filter(({ partnership }) => partnership !== here);
  return (
    <Box padding={3} hasRadius background="neutral100" borderColor="neutral200">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <MunicipalityFacts hit={hit} />
        {links.length > 0 && (
          <Box>
            <Typography variant="pi" fontWeight="bold" textColor="neutral800">
              {words('municipality.other-links')}
            </Typography>
            <ul>
              {links.map((link) => (
                <li key={link.partnership}>
                  <EntryLink kind="partnership" documentId={link.partnership}>
                    {linkWords(link, words)}
                  </EntryLink>
                </li>
              ))}
            </ul>
          </Box>
        )}
        <Box>
          <EntryLink kind="municipality" documentId={hit.documentId}>
            {words('municipality.open', { name: hit.name })}
          </EntryLink>
        </Box>
      </Flex>
    </Box>
  );
}
