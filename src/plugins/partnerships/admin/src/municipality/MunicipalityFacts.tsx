import { Flex, Typography } from '@strapi/design-system';

import type { MunicipalityHit } from '../api/contract';
import { UnpublishedMark } from '../UnpublishedMark';
import { useWords, type WordId } from '../words';
import { CountryBadge } from './CountryBadge';
import { districtText } from './district';

const TYPES: Readonly<Record<string, WordId>> = {
  urban: 'municipality.type.urban',
  rural: 'municipality.type.rural',
  'urban-rural': 'municipality.type.urban-rural',
  'city-hromada': 'municipality.type.city-hromada',
  'settlement-hromada': 'municipality.type.settlement-hromada',
  'village-hromada': 'municipality.type.village-hromada',
};

/** What tells one municipality from another of the same name. */
export function MunicipalityFacts({ hit }: { readonly hit: MunicipalityHit }) {
  const words = useWords();
  const type = hit.type === null ? undefined : TYPES[hit.type];
  const place = [
    type === undefined ? null : words(type),
    hit.district === null ? null : districtText(hit.country, hit.district),
    hit.region,
  ].filter((part) => part !== null && part !== '');

  return (
    <Flex direction="column" alignItems="stretch" gap={1} minWidth={0}>
      <Flex gap={2} wrap="wrap">
        <Typography fontWeight="bold" textColor="neutral800">
          {hit.name}
        </Typography>
        <CountryBadge country={hit.country} />
        {hit.officialName !== hit.name && (
          <Typography variant="pi" textColor="neutral700" lang={hit.country === 'PL' ? 'pl' : 'uk'}>
            {hit.officialName}
          </Typography>
        )}
        {!hit.published && <UnpublishedMark />}
      </Flex>
      {place.length > 0 && (
        <Typography variant="pi" textColor="neutral700">
          {place.join(' · ')}
        </Typography>
      )}
      <Typography variant="pi" textColor="neutral700">
        {words(`municipality.code.${hit.country}`, { code: hit.code })}
      </Typography>
    </Flex>
  );
}
