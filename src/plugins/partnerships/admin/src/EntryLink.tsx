import type { ReactNode } from 'react';

import { Link, VisuallyHidden } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';

import type { LinkableKind } from './api/contract';
import { editPath } from './api/paths';
import { useWords } from './words';

interface EntryLinkProps {
  readonly kind: LinkableKind;
  readonly documentId: string;
  readonly children: ReactNode;
}

/** Opens an entry in a tab of its own, so that what is being edited here stays. */
export function EntryLink({ kind, documentId, children }: EntryLinkProps) {
  const words = useWords();
  return (
    <Link tag={RouterLink} to={editPath(kind, documentId)} target="_blank" endIcon={<ExternalLink aria-hidden />}>
      {children}
      <VisuallyHidden> {words('entry.new-tab')}</VisuallyHidden>
    </Link>
  );
}
