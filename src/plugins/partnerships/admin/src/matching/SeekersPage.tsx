import { useCallback } from 'react';

import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { Box, Field, Flex, Link, Loader, Typography } from '@strapi/design-system';
import { Link as RouterLink, useNavigate } from 'react-router-dom';

import type { MunicipalityHit } from '../api/contract';
import { municipalitySearchPath } from '../api/paths';
import { useFetched } from '../api/use-fetched';
import { Combobox } from '../combobox/Combobox';
import { useContentLocale } from '../content-locale';
import { RefusedNotice } from '../milestones/RefusedNotice';
import { MunicipalityFacts } from '../municipality/MunicipalityFacts';
import { MunicipalityOption } from '../municipality/MunicipalityOption';
import { useWords } from '../words';
import { pages, seekersPath } from './contract';

const COUNTRIES = ['PL', 'UA'] as const;

/** Whom a partner is looked for: any municipality, or one of those that are marked as looking for one. */
export function SeekersPage() {
  const words = useWords();
  const navigate = useNavigate();
  const locale = useContentLocale();
  const { get } = useFetchClient();
  const { state } = useFetched<readonly MunicipalityHit[]>(seekersPath(locale));
  const load = useCallback(
    async (text: string, signal: AbortSignal) => (await get<{ data: MunicipalityHit[] }>(municipalitySearchPath(text, locale), { signal })).data.data,
    [get, locale],
  );

  return (
    <Layouts.Root>
      <Page.Title>{words('matching.title')}</Page.Title>
      <Page.Main aria-busy={state.kind === 'loading'}>
        <Layouts.Header title={words('matching.title')} subtitle={words('matching.subtitle')} />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
            <Box maxWidth="60rem">
              <Field.Root name="seeker" id="matching-seeker" hint={words('matching.choose.hint')}>
                <Field.Label>{words('matching.choose')}</Field.Label>
                <Combobox<MunicipalityHit>
                  load={load}
                  keyOf={(hit) => hit.documentId}
                  isChosen={() => false}
                  renderOption={(hit) => <MunicipalityOption hit={hit} />}
                  onChoose={(hit) => navigate(pages.candidates(hit.documentId))}
                  chosenText=""
                  placeholder={words('municipality.placeholder')}
                />
                <Field.Hint />
              </Field.Root>
            </Box>
            {state.kind === 'loading' && <Loader>{words('search.running')}</Loader>}
            {state.kind === 'failed' && <RefusedNotice refused={state.refused} />}
            {state.kind === 'loaded' && state.value.length === 0 && (
              <Box padding={6} background="neutral0" hasRadius shadow="tableShadow">
                <Typography>{words('matching.seekers.none')}</Typography>
              </Box>
            )}
            {state.kind === 'loaded' && state.value.length > 0 && COUNTRIES.map((country) => <Seekers key={country} country={country} hits={state.value.filter((hit) => hit.country === country)} />)}
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}

function Seekers({ country, hits }: { readonly country: (typeof COUNTRIES)[number]; readonly hits: readonly MunicipalityHit[] }) {
  const words = useWords();
  if (hits.length === 0) return null;
  return (
    <Flex tag="section" aria-labelledby={`seekers-${country}`} direction="column" alignItems="stretch" gap={3}>
      <Typography id={`seekers-${country}`} tag="h2" variant="beta">
        {words('matching.seekers', { country, count: hits.length })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {hits.map((hit) => (
          <Flex key={hit.documentId} tag="li" justifyContent="space-between" gap={4} wrap="wrap" padding={4} background="neutral0" borderColor="neutral150" hasRadius>
            <MunicipalityFacts hit={hit} />
            <Link tag={RouterLink} to={pages.candidates(hit.documentId)}>
              {words('matching.find', { name: hit.name })}
            </Link>
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
}
