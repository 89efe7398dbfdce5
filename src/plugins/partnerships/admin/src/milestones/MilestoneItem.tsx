import { Box, Flex, IconButton, Link, Typography, VisuallyHidden } from '@strapi/design-system';
import { ExternalLink, File, Lock, Pencil, Trash } from '@strapi/icons';

import { styled } from 'styled-components';

import type { Milestone } from '../api/contract';
import { useDateWords } from '../dates/use-date-words';
import { useWords } from '../words';

/** Kinds are written small, as they stand within sentences; here one begins a line. */
const Heading = styled(Typography)`
  display: block;

  &::first-letter {
    text-transform: uppercase;
  }
`;

interface MilestoneItemProps {
  readonly milestone: Milestone;
  readonly sideName: string;
  readonly onEdit: (() => void) | null;
  readonly onDelete: (() => void) | null;
}

/** One milestone in the list: what, whose, when, shown by what, and what the office notes about it. */
export function MilestoneItem({ milestone, sideName, onEdit, onDelete }: MilestoneItemProps) {
  const words = useWords();
  const inWords = useDateWords();
  const kind = words(`milestone.kind.${milestone.kind}`);
  const date = milestone.date === null ? words('date.unknown') : inWords(milestone.date);
  const named = { kind, date };

  return (
    <Box padding={3} hasRadius background="neutral0" borderColor="neutral200" height="100%">
      <Flex gap={2} justifyContent="space-between" alignItems="flex-start">
        <Box minWidth={0}>
          <Heading tag="p" fontWeight="bold" textColor="neutral800">
            {kind}
          </Heading>
          <Typography tag="p" variant="pi" textColor="neutral700">
            {sideName} · {date}
          </Typography>
        </Box>
        <Flex gap={1} shrink={0}>
          {onEdit !== null && (
            <IconButton data-milestone={milestone.documentId} variant="ghost" size="S" withTooltip={false} label={words('milestone.edit', named)} onClick={onEdit}>
              <Pencil />
            </IconButton>
          )}
          {onDelete !== null && (
            <IconButton variant="ghost" size="S" withTooltip={false} label={words('milestone.delete', named)} onClick={onDelete}>
              <Trash />
            </IconButton>
          )}
        </Flex>
      </Flex>
      {milestone.evidenceUrl !== null && (
        <Box>
          <Link href={milestone.evidenceUrl} target="_blank" rel="noreferrer" endIcon={<ExternalLink aria-hidden />}>
            {words('milestone.evidence.page')}
            <VisuallyHidden> {words('entry.new-tab')}</VisuallyHidden>
          </Link>
        </Box>
      )}
      {milestone.evidenceFile !== null && (
        <Box>
          <Link href={milestone.evidenceFile.url} target="_blank" rel="noreferrer" startIcon={<File aria-hidden />}>
            {milestone.evidenceFile.name}
            <VisuallyHidden> {words('entry.new-tab')}</VisuallyHidden>
          </Link>
        </Box>
      )}
      {milestone.note !== null && (
        <Flex gap={1} alignItems="flex-start" paddingTop={1}>
          <Box color="neutral600" shrink={0}>
            <Lock aria-hidden fill="currentColor" width="1.2rem" />
          </Box>
          <Typography variant="pi" textColor="neutral700" style={{ whiteSpace: 'pre-line' }}>
            <VisuallyHidden>{words('milestone.note')}: </VisuallyHidden>
            {milestone.note}
          </Typography>
        </Flex>
      )}
    </Box>
  );
}
