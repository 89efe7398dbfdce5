import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';

import type { DeskRow } from '../../../server/src/core/desk';
import { DueDay } from '../DueDay';
import { useLanguageName } from '../languages';
import { CardLabel } from '../table-styles';
import { useWords } from '../words';

interface TaskCellProps {
  readonly row: DeskRow;
  /** Null where it may not be changed. */
  readonly onChange: (() => void) | null;
}

/** Who translates an entry, and until when. */
export function TaskCell({ row, onChange }: TaskCellProps) {
  const words = useWords();
  const languageName = useLanguageName();
  return (
    <Flex gap={2} alignItems="center" justifyContent="space-between">
      <div>
        <Typography tag="p" textColor={row.assignee === null ? 'neutral700' : 'neutral800'}>
          <CardLabel aria-hidden>{words('list.assignee')}:</CardLabel>
          {row.assignee?.name ?? words('assignee.none')}
        </Typography>
        {row.dueOn !== null && <DueDay day={row.dueOn} />}
      </div>
      {onChange !== null && (
        <IconButton size="S" variant="ghost" label={words('task.change', { title: row.title, language: languageName(row.locale) })} onClick={onChange}>
          <Pencil />
        </IconButton>
      )}
    </Flex>
  );
}
