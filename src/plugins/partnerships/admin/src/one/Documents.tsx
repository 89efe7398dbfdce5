import { Flex, Link, Typography, VisuallyHidden } from '@strapi/design-system';
import { ExternalLink, File } from '@strapi/icons';

import type { Timeline } from '../api/contract';
import { useDateWords } from '../dates/use-date-words';
import { useWords } from '../words';

/** What shows the milestones: files and pages, in the order of events. */
export function Documents({ life }: { readonly life: Timeline }) {
  const words = useWords();
  const inWords = useDateWords();
  const documents = life.milestones.filter(({ evidenceFile, evidenceUrl }) => evidenceFile !== null || evidenceUrl !== null);
  if (documents.length === 0) return <Typography textColor="neutral700">{words('one.documents.none')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {documents.map(({ documentId, kind, side, date, evidenceFile, evidenceUrl }) => (
        <li key={documentId}>
          <Typography tag="p">
            {[words(`milestone.kind.${kind}`), side === 'both' ? words('side.both') : (life.sides.find((entry) => entry.side === side)?.name ?? side), date === null ? words('date.unknown') : inWords(date)].join(' · ')}
          </Typography>
          <Flex gap={4} wrap="wrap">
            {evidenceFile !== null && (
              <Link href={evidenceFile.url} target="_blank" rel="noreferrer" startIcon={<File aria-hidden />}>
                {evidenceFile.name}
                <VisuallyHidden> {words('entry.new-tab')}</VisuallyHidden>
              </Link>
            )}
            {evidenceUrl !== null && (
              <Link href={evidenceUrl} target="_blank" rel="noreferrer" endIcon={<ExternalLink aria-hidden />}>
                {new URL(evidenceUrl).hostname}
                <VisuallyHidden> {words('entry.new-tab')}</VisuallyHidden>
              </Link>
            )}
          </Flex>
        </li>
      ))}
    </Flex>
  );
}
