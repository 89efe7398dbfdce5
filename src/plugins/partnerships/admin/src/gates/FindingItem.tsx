import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';

import { useWords } from '../words';
import { isOpen, type Finding } from './contract';
import { goToField } from './go-to-field';
import { useWhere } from './use-where';

interface FindingItemProps {
  readonly uid: string;
  readonly finding: Finding;
}

/** How grave it is, where it is, what is wrong and how to mend it; for a warning that was let pass, who did and why. */
export function FindingItem({ uid, finding }: FindingItemProps) {
  const words = useWords();
  const { formatDate } = useIntl();
  const where = useWhere(uid)(finding.path);
  const { severity, message, override } = finding;
  const kind = isOpen(finding) ? severity : 'passed';
  return (
    <Box tag="li" width="100%" padding={3} hasRadius background={MARKS[kind].background} borderColor={MARKS[kind].border}>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Flex gap={2} alignItems="center">
          <Flex shrink={0}>
            <Mark kind={kind} />
          </Flex>
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {words(`gates.severity.${kind}`)}
          </Typography>
        </Flex>
        <Typography variant="pi" textColor="neutral700">
          {where}
        </Typography>
        <Typography variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
          {message}
        </Typography>
        {override !== null && (
          <Typography variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
            {words('gates.passed', { by: override.by, date: formatDate(override.at, { dateStyle: 'medium' }), reason: override.reason })}
          </Typography>
        )}
        {isOpen(finding) && (
          <TextButton type="button" style={{ textAlign: 'start' }} onClick={() => goToField(finding.path)}>
            {words('gates.go', { where })}
          </TextButton>
        )}
      </Flex>
    </Box>
  );
}

const MARKS = {
  error: { background: 'danger100', border: 'danger200' },
  warning: { background: 'warning100', border: 'warning200' },
  passed: { background: 'neutral100', border: 'neutral200' },
} as const;

function Mark({ kind }: { readonly kind: keyof typeof MARKS }) {
  switch (kind) {
    case 'error':
      return <CrossCircle aria-hidden fill="danger600" />;
    case 'warning':
      return <WarningCircle aria-hidden fill="warning600" />;
    case 'passed':
      return <CheckCircle aria-hidden fill="neutral600" />;
  }
}
