import { useState } from 'react';

import { useFetchClient } from '@strapi/strapi/admin';
import { Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';

import { readRefused, type Refused } from '../api/refused';
import { useContentLocale } from '../content-locale';
import { RefusedNotice } from '../milestones/RefusedNotice';
import { useWords } from '../words';
import { historyExportPath, type ExportFormat, type HistoryOf } from './contract';

const FORMATS = ['csv', 'json'] as const satisfies readonly ExportFormat[];

/** Milliseconds after which a browser has surely begun to save a file. */
const BEGUN = 60_000;

/** Lets the browser save a file, as if a link to it had been followed. */
function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), BEGUN);
}

/** The whole history as a file: for a spreadsheet, or for a program. */
export function ExportButtons({ of }: { readonly of: HistoryOf }) {
  const words = useWords();
  const { get } = useFetchClient();
  const locale = useContentLocale();
  const [loading, setLoading] = useState<ExportFormat | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);

  const take = async (format: ExportFormat): Promise<void> => {
    setLoading(format);
    setRefused(null);
    try {
      const { data } = await get<Blob>(historyExportPath(of, format, locale), { responseType: 'blob' });
      saveFile(`history-${of.documentId}.${format}`, data);
    } catch (error) {
      setRefused(readRefused(error));
    }
    setLoading(null);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={2} wrap="wrap">
        {FORMATS.map((format) => (
          <Button key={format} variant="secondary" size="S" startIcon={<Download aria-hidden />} loading={loading === format} disabled={loading !== null} onClick={() => void take(format)}>
            {words(`history.export.${format}`)}
          </Button>
        ))}
      </Flex>
      {refused !== null && <RefusedNotice refused={refused} />}
    </Flex>
  );
}
