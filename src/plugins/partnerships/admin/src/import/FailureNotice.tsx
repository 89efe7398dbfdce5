import { Box, Typography } from '@strapi/design-system';

import { RefusedNotice } from '../milestones/RefusedNotice';
import { useWords, type WordId, type Words } from '../words';
import type { ImportFailure } from './import-state';

/** Columns without which a file cannot be read. */
const NEEDED: Readonly<Record<string, WordId>> = { code: 'import.column.code', sideA: 'import.column.sideA', sideB: 'import.column.sideB' };

function sentences({ report }: Extract<ImportFailure, { kind: 'file' }>, words: Words): readonly string[] {
  if (report.kind === 'refused') return [words(`import.refused.${report.fault}`, { line: report.line ?? 1 })];
  const faults = report.faults.map((fault) => {
    if (fault.kind === 'doubled') return words('import.header.doubled', { headers: fault.headers.join(', ') });
    const named = NEEDED[fault.column];
    return words('import.header.missing', { column: named === undefined ? fault.column : words(named) });
  });
  return [...faults, words('import.header.found', { header: report.header.join(', ') })];
}

/** Why nothing of a file could be read, or why it went no further. */
export function FailureNotice({ failure }: { readonly failure: ImportFailure }) {
  const words = useWords();
  if (failure.kind === 'request') return <RefusedNotice refused={failure.refused} />;
  return (
    <Box role="alert" padding={3} hasRadius background="danger100" borderColor="danger200">
      {sentences(failure, words).map((sentence) => (
        <Typography key={sentence} tag="p" variant="pi" textColor="neutral800">
          {sentence}
        </Typography>
      ))}
    </Box>
  );
}
