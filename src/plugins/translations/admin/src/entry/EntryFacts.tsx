import { memo, useState } from 'react';

import { Button, Flex, IconButton, Link, Typography } from '@strapi/design-system';
import { Pencil, Question } from '@strapi/icons';
import { Link as RouterLink, useNavigate } from 'react-router-dom';

import type { DeskEntry } from '../../../server/src/core/desk';
import { pages } from '../api/paths';
import { DueDay } from '../DueDay';
import { useLanguageName } from '../languages';
import { TaskDialog } from '../list/TaskDialog';
import { useMoments } from '../moments';
import { useMayAct } from '../permissions';
import { useWords } from '../words';
import { SourceDialog } from './SourceDialog';

/** Who does it, until when, who saved last, and the ways to the entry elsewhere. */
export const EntryFacts = memo(function EntryFacts({ entry, onHelp }: { readonly entry: DeskEntry; readonly onHelp: () => void }) {
  const words = useWords();
  const languageName = useLanguageName();
  const moments = useMoments();
  const navigate = useNavigate();
  const mayAssign = useMayAct('desk.assign');
  const mayChooseSource = useMayAct('desk.source');
  const [choosingSource, setChoosingSource] = useState(false);
  const [assigning, setAssigning] = useState(false);
  const [task, setTask] = useState<{ readonly assignee: DeskEntry['assignee']; readonly dueOn: string | null }>(entry);

  return (
    <Flex gap={4} wrap="wrap">
      <Link tag={RouterLink} to={pages.list()}>
        {words('entry.to-list')}
      </Link>
      <Link tag={RouterLink} to={pages.content(entry)}>
        {words('entry.to-content')}
      </Link>
      <Flex gap={2}>
        <Typography textColor="neutral800">{task.assignee === null ? words('assignee.none') : words('entry.assignee', { name: task.assignee.name })}</Typography>
        {task.dueOn !== null && <DueDay day={task.dueOn} />}
        {mayAssign && (
          <IconButton size="S" variant="ghost" label={words('task.change', { title: entry.title, language: languageName(entry.locale) })} onClick={() => setAssigning(true)}>
            <Pencil />
          </IconButton>
        )}
      </Flex>
      {mayChooseSource && entry.locales.length > 1 && (
        <Flex gap={2}>
          <Typography textColor="neutral800">{words('source.current', { language: languageName(entry.sourceLocale) })}</Typography>
          <IconButton size="S" variant="ghost" label={words('source.change')} onClick={() => setChoosingSource(true)}>
            <Pencil />
          </IconButton>
        </Flex>
      )}
      {entry.savedAt !== null && (
        <Typography variant="pi" textColor="neutral700">
          {entry.savedBy === null ? words('entry.saved', { moment: moments.moment(entry.savedAt) }) : words('entry.saved-by', { moment: moments.moment(entry.savedAt), name: entry.savedBy })}
        </Typography>
      )}
      <Typography variant="pi" textColor="neutral700">
        {words(entry.isPublished ? 'entry.published' : 'entry.unpublished')}
      </Typography>
      <Button size="S" variant="ghost" startIcon={<Question aria-hidden />} aria-keyshortcuts="Control+/" onClick={onHelp}>
        {words('shortcuts.title')}
      </Button>
      {choosingSource && <SourceDialog entry={entry} onClose={() => setChoosingSource(false)} onChanged={() => navigate(pages.list())} />}
      {assigning && <TaskDialog row={{ ...entry, ...task }} onClose={() => setAssigning(false)} onSaved={(assignee, dueOn) => setTask({ assignee, dueOn })} />}
    </Flex>
  );
});
