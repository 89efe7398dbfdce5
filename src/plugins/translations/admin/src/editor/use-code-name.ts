import { useCallback } from 'react';

import { addressOf, type Code } from '../entry/content';
import { useWords } from '../words';

/** Names a code in words: what it is, which number it has, and where a link leads. */
export function useCodeName(): (code: Code) => string {
  const words = useWords();
  return useCallback(
    (code) => {
      const address = addressOf(code);
      const name = words('code.name', { type: words(`code.${code.type}`), id: code.id });
      return address === null ? name : words('code.link-to', { name, address });
    },
    [words],
  );
}
