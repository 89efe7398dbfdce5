import { useCallback } from 'react';

import { useIntl } from 'react-intl';

import type { DeskKind } from '../../server/src/core/desk';

/** Names fields as the content manager labels them in the panel's language. */
export function useFieldName(kind: DeskKind | null): (field: string) => string {
  const { formatMessage, messages } = useIntl();
  return useCallback(
    (field) => {
      if (kind === null) return field;
      const id = `content-manager.content-types.api::${kind}.${kind}.${field}`;
      return id in messages ? formatMessage({ id, defaultMessage: field }) : field;
    },
    [kind, formatMessage, messages],
  );
}
