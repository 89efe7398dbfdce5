import { Layouts, Page } from '@strapi/strapi/admin';
import { Box, Button, Flex, Typography } from '@strapi/design-system';

import { useWords } from '../words';
import { FailureNotice } from './FailureNotice';
import { ImportForm } from './ImportForm';
import { countOutcomes, type ImportState, type Progress, type WholeReport } from './import-state';
import { RowTable } from './RowTable';
import { useImport } from './use-import';

/** Municipalities and partnerships from a spreadsheet: first what would come of each row, then the rows themselves. */
export function ImportPage() {
  const words = useWords();
  const { state, check, run, startAgain } = useImport();
  const isRunning = state.kind === 'checking' || state.kind === 'importing';
  const failure = state.kind === 'choosing' || state.kind === 'checked' ? state.failure : null;

  return (
    <Layouts.Root>
      <Page.Title>{words('import.title')}</Page.Title>
      <Page.Main aria-busy={isRunning}>
        <Layouts.Header title={words('import.title')} subtitle={words('import.subtitle')} />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
            {(state.kind === 'choosing' || state.kind === 'checking') && <ImportForm isChecking={state.kind === 'checking'} onCheck={(chosen) => void check(chosen)} />}
            <Box role="status">
              <Status state={state} />
            </Box>
            {isRunning && <progress aria-label={words('import.title')} style={{ width: '100%' }} value={state.progress.of === null ? undefined : state.progress.done} max={state.progress.of ?? undefined} />}
            {failure !== null && <FailureNotice failure={failure} />}
            {(state.kind === 'checked' || state.kind === 'importing' || state.kind === 'imported') && (
              <>
                <Flex gap={2} wrap="wrap">
                  {state.kind !== 'imported' && <RunButton report={state.report} isRunning={state.kind === 'importing'} onRun={() => void run()} />}
                  <Button variant="tertiary" disabled={state.kind === 'importing'} onClick={startAgain}>
                    {words('import.another')}
                  </Button>
                </Flex>
                {state.report.unknownColumns.length > 0 && (
                  <Typography variant="pi" textColor="neutral800">
                    {words('import.unknown-columns', { columns: state.report.unknownColumns.join(', ') })}
                  </Typography>
                )}
                <RowTable of={state.kind === 'imported' ? state.of : state.chosen.of} rows={state.report.rows} />
              </>
            )}
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}

function RunButton({ report, isRunning, onRun }: { readonly report: WholeReport; readonly isRunning: boolean; readonly onRun: () => void }) {
  const words = useWords();
  const counts = countOutcomes(report);
  const count = counts.new + counts.changed;
  return (
    <Button loading={isRunning} disabled={count === 0 || isRunning} onClick={onRun}>
      {words('import.run', { count })}
    </Button>
  );
}

/** How far it is, and what came of it, said as it happens. */
function Status({ state }: { readonly state: ImportState }) {
  const words = useWords();
  const progress = ({ done, of }: Progress, id: 'import.checking' | 'import.running'): string => (of === null ? words('import.starting') : words(id, { done, of }));
  switch (state.kind) {
    case 'choosing':
      return null;
    case 'checking':
      return <Typography>{progress(state.progress, 'import.checking')}</Typography>;
    case 'importing':
      return <Typography>{progress(state.progress, 'import.running')}</Typography>;
    case 'checked':
      return <Typography fontWeight="bold">{words('import.checked', { total: state.report.rows.length, ...countOutcomes(state.report) })}</Typography>;
    case 'imported':
      return (
        <>
          <Typography tag="p" fontWeight="bold">
            {words('import.done', { ...countOutcomes(state.report) })}
          </Typography>
          {countOutcomes(state.report).new > 0 && <Typography tag="p">{words('import.drafts')}</Typography>}
        </>
      );
  }
}
