import { useForm } from '@strapi/strapi/admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

import { EntryLink } from '../EntryLink';
import { useWords } from '../words';
import { pairInForm } from './pair-in-form';
import { usePairVerdict } from './use-pair-verdict';

interface PairNoticeProps {
  /** documentId of the partnership being edited. */
  readonly here: string | null;
  /** Whether the field says already what is wrong: then only what it cannot say is added, the way to the other partnership. */
  readonly refused: boolean;
}

/** Says at once, before anything is saved, that two municipalities cannot be linked in this way. */
export function PairNotice({ here, refused }: PairNoticeProps) {
  const words = useWords();
  const a = useForm('PairNotice', ({ values }) => pairInForm(values).a);
  const b = useForm('PairNotice', ({ values }) => pairInForm(values).b);
  const type = useForm('PairNotice', ({ values }) => pairInForm(values).type);
  const verdict = usePairVerdict(a, b, type, here);
  const stands = verdict !== null && (verdict.kind === 'taken' || (verdict.kind === 'same' && !refused));

  return (
    <div role="status">
      {stands && (
        <Box padding={3} hasRadius background="warning100" borderColor="warning200">
          <Flex gap={2} alignItems="flex-start">
            <Box color="warning600" shrink={0} paddingTop={1}>
              <WarningCircle aria-hidden fill="currentColor" />
            </Box>
            {verdict.kind === 'same' ? (
              <Typography variant="pi" textColor="neutral800">
                {words('pair.same')}
              </Typography>
            ) : (
              <Box>
                <Typography variant="pi" textColor="neutral800" tag="p">
                  {words('pair.taken', { stage: words(`stage.${verdict.partnership.stage}`) })}
                </Typography>
                <EntryLink kind="partnership" documentId={verdict.partnership.documentId}>
                  {verdict.partnership.title}
                </EntryLink>
              </Box>
            )}
          </Flex>
        </Box>
      )}
    </div>
  );
}
