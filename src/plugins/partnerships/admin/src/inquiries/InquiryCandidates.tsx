import { useState } from 'react';

import { useFetchClient, useRBAC } from '@strapi/strapi/admin';
import { Box, Field, Flex, Loader, TextInput, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';

import { useFetched } from '../api/use-fetched';
import { pages as partnershipPages } from '../board/paths';
import { useContentLocale } from '../content-locale';
import { Candidates, STEP } from '../matching/Candidates';
import type { Matches, Wish } from '../matching/contract';
import { RefusedNotice } from '../milestones/RefusedNotice';
import { useWords } from '../words';
import type { OneInquiry } from './contract';
import { candidatesPath, leadPath, UPDATE_INQUIRIES } from './paths';

const MAKE = [...UPDATE_INQUIRIES, { action: 'plugin::content-manager.explorer.create', subject: 'api::partnership.partnership' }];

/** Who would fit, and the step from the inquiry to a lead; nothing once that has been made. */
export function InquiryCandidates({ inquiry }: { readonly inquiry: OneInquiry }) {
  const words = useWords();
  const locale = useContentLocale();
  const navigate = useNavigate();
  const { post } = useFetchClient();
  const { allowedActions } = useRBAC(MAKE);
  const [wish, setWish] = useState<Wish>({ type: 'partnership', all: true, limit: STEP });
  const [code, setCode] = useState('');
  const { state } = useFetched<Matches>(inquiry.partnership === null ? candidatesPath(inquiry.documentId, wish, locale) : null);
  if (inquiry.partnership !== null) return null;
  const isUnknown = inquiry.municipality === null;

  const lead = async (partner: string): Promise<void> => {
    const { data } = await post<{ data: { documentId: string } }>(leadPath(inquiry.documentId), { data: { seen: inquiry.updatedAt, partner, type: wish.type, ...(isUnknown && inquiry.code === null && { code: code.trim() }) } });
    navigate(partnershipPages.one(data.data.documentId));
  };

  const mayMake = allowedActions.canUpdate === true && allowedActions.canCreate === true;
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={4} aria-labelledby="inquiry-candidates">
      <Box paddingTop={4}>
        <Typography id="inquiry-candidates" tag="h2" variant="beta">
          {words('inquiries.candidates')}
        </Typography>
        <Typography tag="p" textColor="neutral700">
          {words(isUnknown ? 'inquiries.candidates.unknown' : 'inquiries.candidates.known')}
        </Typography>
      </Box>
      {mayMake && isUnknown && inquiry.code === null && (
        <Field.Root name="code" id="inquiry-code" hint={words('inquiries.code.hint')}>
          <Field.Label>{words('inquiries.code.of', { name: inquiry.municipalityName })}</Field.Label>
          <TextInput value={code} maxLength={19} onChange={(event) => setCode(event.target.value)} />
          <Field.Hint />
        </Field.Root>
      )}
      {state.kind === 'loading' && <Loader>{words('search.running')}</Loader>}
      {state.kind === 'failed' && <RefusedNotice refused={state.refused} />}
      {state.kind === 'loaded' && <Candidates matches={state.value} wish={wish} onWish={setWish} onLead={mayMake ? lead : null} />}
    </Flex>
  );
}
