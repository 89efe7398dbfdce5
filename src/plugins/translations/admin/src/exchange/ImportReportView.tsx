import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import type { ImportEntry, ImportReport } from '../../../server/src/core/desk';
import { pages } from '../api/paths';
import { useFieldName } from '../field-name';
import { useLanguageName } from '../languages';
import { useProblemText } from '../problems/use-problem-text';
import { useWords } from '../words';
import { countUnits, inOrderOfTrouble } from './import-state';

/** What an import does, or has done: entry by entry, with what was refused and why. */
export function ImportReportView({ report }: { readonly report: ImportReport }) {
  const words = useWords();
  return (
    <Flex tag="ul" aria-label={words('import.report')} direction="column" alignItems="stretch" gap={3}>
      {inOrderOfTrouble(report.entries).map((entry, at) => (
        <EntryReport key={`${entry.file}-${at}`} entry={entry} />
      ))}
    </Flex>
  );
}

function EntryReport({ entry }: { readonly entry: ImportEntry }) {
  const words = useWords();
  const languageName = useLanguageName();
  const problemText = useProblemText(entry.kind);
  const fieldName = useFieldName(entry.kind);
  const { kind, documentId, locale, title } = entry;
  const counts = countUnits(entry);
  const refused = entry.units.filter(({ outcome }) => outcome === 'refused');
  const isBad = entry.outcome === 'refused' || entry.outcome === 'partly';

  return (
    <Box tag="li" padding={3} hasRadius background={isBad ? 'warning100' : 'neutral100'} borderColor={isBad ? 'warning200' : 'neutral150'}>
      <Typography tag="p" fontWeight="bold">
        {words(`import.outcome.${entry.outcome}`)}
        {': '}
        {kind !== null && documentId !== null && locale !== null ? (
          <Link tag={RouterLink} to={pages.entry({ kind, documentId, locale })} target="_blank">
            {title ?? documentId} ({languageName(locale)})
          </Link>
        ) : (
          entry.file
        )}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral700">
        {words('import.counts', { file: entry.file, ...counts })}
      </Typography>
      {(entry.problems.length > 0 || refused.length > 0) && (
        <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
          {entry.problems.map((problem, at) => (
            <Typography key={`${problem.code}-${at}`} tag="li" variant="pi" textColor="neutral800">
              {problemText(problem)}
            </Typography>
          ))}
          {refused.map(({ unit, field, problem }) => (
            <Typography key={unit} tag="li" variant="pi" textColor="neutral800">
              {words('import.unit', { field: fieldName(field), unit, problem: problem === null ? words('import.outcome.refused') : problemText(problem) })}
            </Typography>
          ))}
        </Box>
      )}
    </Box>
  );
}
