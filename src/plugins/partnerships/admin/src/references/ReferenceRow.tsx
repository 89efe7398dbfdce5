import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons';

import { EntryLink } from '../EntryLink';
import { useWords } from '../words';
import { ReferenceOption } from './ReferenceOption';
import type { Resolved } from './use-references';

interface ReferenceRowProps {
  readonly entry: Resolved;
  readonly showKind: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly disabled: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One chosen entry, with buttons to move and remove it. `data-action` names the buttons for moving the focus. */
export function ReferenceRow({ entry, showKind, first, last, disabled, onMove, onRemove }: ReferenceRowProps) {
  const words = useWords();
  const title = entry.found === true ? entry.title : entry.id;
  return (
    <Box tag="li" padding={2} hasRadius background="neutral100" borderColor="neutral200">
      <Flex gap={2} justifyContent="space-between" alignItems="flex-start">
        <Flex direction="column" alignItems="stretch" gap={1} minWidth={0} flex={1}>
          {entry.found === true && <ReferenceOption hit={entry} showKind={showKind} />}
          {entry.found === false && (
            <>
              <Typography textColor="danger600">{words('references.gone')}</Typography>
              <Typography variant="pi" textColor="neutral700" ellipsis>
                {entry.id}
              </Typography>
            </>
          )}
          {entry.found === 'unknown' && <Typography textColor="neutral700">…</Typography>}
          {entry.found === true && (
            <EntryLink kind={entry.kind} documentId={entry.documentId}>
              {words('entry.open')}
            </EntryLink>
          )}
        </Flex>
        {!disabled && (
          <Flex gap={1} shrink={0}>
            {!(first && last) && (
              <>
                <IconButton data-action="up" variant="ghost" withTooltip={false} disabled={first} label={words('references.up', { title })} onClick={() => onMove(-1)}>
                  <ArrowUp />
                </IconButton>
                <IconButton data-action="down" variant="ghost" withTooltip={false} disabled={last} label={words('references.down', { title })} onClick={() => onMove(1)}>
                  <ArrowDown />
                </IconButton>
              </>
            )}
            <IconButton data-action="remove" variant="ghost" withTooltip={false} label={words('references.remove', { title })} onClick={onRemove}>
              <Trash />
            </IconButton>
          </Flex>
        )}
      </Flex>
    </Box>
  );
}
