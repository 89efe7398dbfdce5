import { useState } from 'react';

import { Button, Flex } from '@strapi/design-system';
import { Download, Upload } from '@strapi/icons';

import type { EntryQuery } from '../../../server/src/core/desk';
import { useWords } from '../words';
import { ExportDialog } from './ExportDialog';
import { ImportDialog } from './ImportDialog';

interface ExchangeActionsProps {
  /** `kind:documentId:locale`. */
  readonly selected: readonly string[];
  readonly found: { readonly query: EntryQuery; readonly total: number };
  readonly onUnselect: () => void;
  readonly onImported: () => void;
}

/** The way out to other programs, and back. */
export function ExchangeActions({ selected, found, onUnselect, onImported }: ExchangeActionsProps) {
  const words = useWords();
  const [open, setOpen] = useState<'export' | 'import' | null>(null);
  return (
    <Flex gap={2} wrap="wrap">
      {selected.length > 0 && (
        <Button variant="ghost" onClick={onUnselect}>
          {words('list.unselect', { count: selected.length })}
        </Button>
      )}
      <Button variant="tertiary" startIcon={<Upload aria-hidden />} onClick={() => setOpen('import')}>
        {words('import.open')}
      </Button>
      <Button variant="secondary" startIcon={<Download aria-hidden />} disabled={selected.length === 0 && found.total === 0} onClick={() => setOpen('export')}>
        {words('export.open')}
      </Button>
      {open === 'export' && <ExportDialog selected={selected} found={found} onClose={() => setOpen(null)} />}
      {open === 'import' && <ImportDialog onClose={() => setOpen(null)} onImported={onImported} />}
    </Flex>
  );
}
