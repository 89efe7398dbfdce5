import { useEffect, useRef } from 'react';

import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';

import { useWords } from '../words';

/** Milliseconds that the offer stands; it stays for as long as somebody is at it. Moving back is possible ever after. */
const OFFERED = 12_000;

const Place = styled.div`
  position: fixed;
  inset-block-end: ${({ theme }) => theme.spaces[5]};
  inset-inline: 0;
  display: flex;
  justify-content: center;
  pointer-events: none;
  z-index: ${({ theme }) => theme.zIndices.notification};

  > * {
    pointer-events: auto;
  }
`;

interface UndoBarProps {
  readonly text: string;
  /** Null where nothing can be taken back any more. */
  readonly onUndo: (() => void) | null;
  readonly onClose: () => void;
}

/** Says what has just happened, and takes it back for some seconds. */
export function UndoBar({ text, onUndo, onClose }: UndoBarProps) {
  const words = useWords();
  const isHeld = useRef(false);

  useEffect(() => {
    const timer = setInterval(() => !isHeld.current && onClose(), OFFERED);
    return () => clearInterval(timer);
  }, [text, onClose]);

  const hold = (held: boolean) => (): void => {
    isHeld.current = held;
  };

  return (
    <Place>
      <Box background="neutral800" hasRadius padding={3} shadow="popupShadow" onFocus={hold(true)} onBlur={hold(false)} onMouseEnter={hold(true)} onMouseLeave={hold(false)}>
        <Flex gap={3}>
          <Typography textColor="neutral0">{text}</Typography>
          {onUndo !== null && (
            <Button size="S" variant="tertiary" onClick={onUndo}>
              {words('board.undo')}
            </Button>
          )}
          <IconButton size="XS" variant="tertiary" withTooltip={false} label={words('dialog.close')} onClick={onClose}>
            <Cross />
          </IconButton>
        </Flex>
      </Box>
    </Place>
  );
}
