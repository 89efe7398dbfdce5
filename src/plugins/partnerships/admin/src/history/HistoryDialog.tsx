import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';

import { useWords } from '../words';
import type { HistoryOf, HistoryPage } from './contract';
import { ExportButtons } from './ExportButtons';
import { HistoryList } from './HistoryList';

interface HistoryDialogProps {
  readonly of: HistoryOf;
  readonly page: HistoryPage;
  readonly loadingMore: boolean;
  readonly onMore: () => void;
}

/** The content of the dialog: the history as far as it is loaded, and the ways to take it along. */
export function HistoryDialog({ of, page, loadingMore, onMore }: HistoryDialogProps) {
  const words = useWords();
  return (
    <>
      <Modal.Header closeLabel={words('dialog.close')}>
        <Modal.Title>{words('history.title')}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography variant="pi" textColor="neutral700">
            {words('history.about')}
          </Typography>
          <ExportButtons of={of} />
          <HistoryList page={page} />
          {page.more && (
            <Box>
              <Button variant="tertiary" loading={loadingMore} onClick={onMore}>
                {words('history.more')}
              </Button>
            </Box>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{words('dialog.close')}</Button>
        </Modal.Close>
      </Modal.Footer>
    </>
  );
}
