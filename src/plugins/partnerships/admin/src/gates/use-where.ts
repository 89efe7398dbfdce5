import { useCallback } from 'react';

import { useIntl } from 'react-intl';

import type { FindingPath } from '../../../server/src/core/gates/finding';
import { useWords } from '../words';

/** Says where a finding is: the field as the form calls it, and in a text the block, counted from one. */
export function useWhere(uid: string): (path: FindingPath) => string {
  const words = useWords();
  const { formatMessage } = useIntl();
  return useCallback(
    ([name = '', block]) => {
      const field = name === 'milestones' ? words('dialog.title') : formatMessage({ id: `content-manager.content-types.${uid}.${String(name)}`, defaultMessage: String(name) });
      return typeof block === 'number' ? words('gates.where.block', { field, block: block + 1 }) : field;
    },
    [uid, words, formatMessage],
  );
}
