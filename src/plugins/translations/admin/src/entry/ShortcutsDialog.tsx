import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useReturnFocus } from '../return-focus';
import { useWords, type WordId } from '../words';

const Keys = styled.kbd`
  display: inline-block;
  padding: 0 0.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral100};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.3rem;
  white-space: nowrap;
`;

/** Names of keys as they stand on keyboards of all three languages. */
const SHORTCUTS: readonly (readonly [keys: string, meaning: WordId])[] = [
  ['Ctrl+S', 'shortcuts.save'],
  ['Ctrl+Shift+Enter', 'shortcuts.next'],
  ['Alt+R', 'shortcuts.review'],
  ['Ctrl+Enter', 'shortcuts.unit'],
  ['Ctrl+1 … 5', 'shortcuts.memory'],
  ['Alt+1 … 9', 'shortcuts.hint'],
  ['Ctrl+Z', 'shortcuts.undo'],
  ['Ctrl+/', 'shortcuts.help'],
];

/** What can be done by keys. On a Mac, Cmd does what Ctrl does. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const returnFocus = useReturnFocus();
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined} {...returnFocus}>
        <Modal.Header closeLabel={words('dialog.close')}>
          <Modal.Title>{words('shortcuts.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* On a phone the list is longer than the dialog: by keyboard it is scrolled from here. */}
          <Flex role="group" aria-label={words('shortcuts.title')} tabIndex={0} direction="column" alignItems="stretch" gap={4}>
            <Flex tag="dl" direction="column" alignItems="stretch" gap={3}>
              {SHORTCUTS.map(([keys, meaning]) => (
                <Flex key={keys} gap={{ initial: 1, medium: 4 }} alignItems="baseline" wrap={{ initial: 'wrap', medium: 'nowrap' }}>
                  <Box tag="dt" minWidth={{ initial: '100%', medium: '16rem' }}>
                    <Keys>{keys}</Keys>
                  </Box>
                  <Typography tag="dd">{words(meaning)}</Typography>
                </Flex>
              ))}
            </Flex>
            <Typography variant="pi" textColor="neutral700">
              {words('shortcuts.mac')}
            </Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <span />
          <Button variant="tertiary" onClick={onClose}>
            {words('dialog.close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
