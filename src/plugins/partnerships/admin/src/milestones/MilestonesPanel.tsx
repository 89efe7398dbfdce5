import { useState } from 'react';

import { useDocumentRBAC } from '@strapi/strapi/admin';
import { Button, Flex, Link, Loader, Modal, Typography } from '@strapi/design-system';
import { Link as RouterLink, useParams } from 'react-router-dom';

import { pages } from '../board/paths';
import { useWords } from '../words';
import { ApprovalList } from './ApprovalList';
import { isPublic, type Versions } from './is-public';
import { MilestonesDialog } from './MilestonesDialog';
import { RefusedNotice } from './RefusedNotice';
import { StagePathDrawing } from './StagePathDrawing';
import { useTimeline } from './use-timeline';

/** What the content manager tells a panel of the entry beside it, as far as it matters here. */
interface PanelProps extends Versions {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: Versions['document'] & { readonly updatedAt?: unknown };
}

/** Panel beside the form of a partnership: its stage, the approvals of both sides, and the way to its milestones. */
export function MilestonesPanel({ model, documentId, document, meta }: PanelProps) {
  const words = useWords();
  // Duplicating an entry shows the id of the one it is made from.
  const { origin } = useParams();
  if (model !== 'api::partnership.partnership') return null;
  const saved = origin === undefined ? documentId : undefined;
  return {
    title: words('panel.title'),
    content:
      saved === undefined ? (
        <Typography textColor="neutral700">{words('panel.unsaved')}</Typography>
      ) : (
        <PanelContent key={saved} partnership={saved} revision={document?.updatedAt} published={isPublic({ document, meta })} />
      ),
  };
}

interface PanelContentProps {
  readonly partnership: string;
  readonly revision: unknown;
  readonly published: boolean;
}

function PanelContent({ partnership, revision, published }: PanelContentProps) {
  const words = useWords();
  const { state, writes } = useTimeline(partnership, revision);
  const canChange = useDocumentRBAC('MilestonesPanel', ({ canUpdate }) => canUpdate) ?? false;
  const [open, setOpen] = useState(false);

  switch (state.kind) {
    case 'loading':
      return <Loader small>{words('search.running')}</Loader>;
    case 'failed':
      return <RefusedNotice refused={state.refused} />;
    case 'loaded': {
      const { timeline } = state;
      return (
        <Flex direction="column" alignItems="stretch" gap={4} width="100%">
          <StagePathDrawing stage={timeline.stage} kinds={timeline.milestones.map(({ kind }) => kind)} />
          <ApprovalList timeline={timeline} />
          <Link tag={RouterLink} to={pages.one(partnership)}>
            {words('one.open')}
          </Link>
          <Modal.Root open={open} onOpenChange={setOpen}>
            <Modal.Trigger>
              <Button name="milestones" variant="secondary" fullWidth>
                {words('panel.open', { count: timeline.milestones.length })}
              </Button>
            </Modal.Trigger>
            <Modal.Content aria-describedby={undefined}>
              <MilestonesDialog timeline={timeline} writes={writes} canChange={canChange} published={published} />
            </Modal.Content>
          </Modal.Root>
        </Flex>
      );
    }
  }
}
