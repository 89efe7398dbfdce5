import { useId, useState, type FormEvent } from 'react';

import { useFetchClient } from '@strapi/strapi/admin';
import { Box, Button, Dialog, Field, Flex, IconButton, Link, TextInput, Typography, VisuallyHidden } from '@strapi/design-system';
import { Cross, Link as LinkIcon } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';

import type { SavedView } from '../../../server/src/core/board/board';
import { readRefused, type Refused } from '../api/refused';
import { pages, viewPath, viewsPath } from '../board/paths';
import { useLoaded } from '../board/use-loaded';
import { RefusedNotice } from '../milestones/RefusedNotice';
import { useWords } from '../words';

/** The views that somebody has saved under a name; each is an address, which can be sent to others. */
export function SavedViews({ address }: { readonly address: string }) {
  const words = useWords();
  const { post, del } = useFetchClient();
  const { state, replace } = useLoaded<readonly SavedView[]>(viewsPath());
  const [naming, setNaming] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [said, setSaid] = useState('');
  const views = state.kind === 'loaded' ? state.value : [];

  const written = async (request: Promise<{ data: { data: readonly SavedView[] } }>): Promise<Refused | null> => {
    try {
      const { data } = (await request).data;
      replace(() => data);
      return null;
    } catch (error) {
      return readRefused(error);
    }
  };

  const copy = async (): Promise<void> => {
    const { origin, pathname } = window.location;
    await navigator.clipboard.writeText(`${origin}${pathname}${address === '' ? '' : `?${address}`}`);
    setSaid(words('table.views.copied'));
  };

  return (
    <Flex tag="section" aria-label={words('table.views')} direction="column" alignItems="stretch" gap={2}>
      <Flex gap={3} wrap="wrap">
        <Typography fontWeight="bold">{words('table.views')}</Typography>
        {views.length === 0 && <Typography textColor="neutral700">{words('table.views.none')}</Typography>}
        <Flex tag="ul" gap={2} wrap="wrap">
          {views.map((view) => (
            <Flex key={view.id} tag="li" gap={1} paddingLeft={2} hasRadius background="neutral0" borderColor={view.address === address ? 'primary600' : 'neutral200'}>
              <Link tag={RouterLink} to={pages.table(view.address)} aria-current={view.address === address ? 'page' : undefined}>
                {view.name}
              </Link>
              <IconButton size="XS" variant="ghost" withTooltip={false} label={words('table.views.delete', { name: view.name })} onClick={() => void written(del(viewPath(view.id))).then(setRefused)}>
                <Cross />
              </IconButton>
            </Flex>
          ))}
        </Flex>
        <Button size="S" variant="tertiary" onClick={() => setNaming(true)}>
          {words('table.views.save')}
        </Button>
        <Button size="S" variant="tertiary" startIcon={<LinkIcon />} onClick={() => void copy()}>
          {words('table.views.copy')}
        </Button>
        <VisuallyHidden role="status">{said}</VisuallyHidden>
      </Flex>
      {refused !== null && <RefusedNotice refused={refused} />}
      {naming && (
        <NameDialog
          onClose={() => setNaming(false)}
          onSave={async (name) => {
            const outcome = await written(post(viewsPath(), { data: { name, address } }));
            if (outcome === null) setSaid(words('table.views.saved', { name }));
            return outcome;
          }}
        />
      )}
    </Flex>
  );
}

function NameDialog({ onSave, onClose }: { readonly onSave: (name: string) => Promise<Refused | null>; readonly onClose: () => void }) {
  const words = useWords();
  const id = useId();
  const [name, setName] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return;
    const outcome = await onSave(name.trim());
    if (outcome === null) onClose();
    else setRefused(outcome);
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Content>
        <Dialog.Header>{words('table.views.save')}</Dialog.Header>
        <form onSubmit={(event) => void save(event)}>
          <Dialog.Body>
            <Flex direction="column" alignItems="stretch" gap={3} width="100%">
              {refused !== null && <RefusedNotice refused={refused} />}
              <Field.Root id={id} required hint={words('table.views.hint')}>
                <Field.Label>{words('table.views.name')}</Field.Label>
                <TextInput value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
                <Field.Hint />
              </Field.Root>
            </Flex>
          </Dialog.Body>
          <Dialog.Footer>
            <Button variant="tertiary" onClick={onClose} fullWidth>
              {words('dialog.cancel')}
            </Button>
            <Box width="100%">
              <Button type="submit" fullWidth disabled={name.trim() === ''}>
                {words('table.views.save.confirm')}
              </Button>
            </Box>
          </Dialog.Footer>
        </form>
      </Dialog.Content>
    </Dialog.Root>
  );
}
