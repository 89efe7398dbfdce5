import { useEffect, useRef, useState } from 'react';

import type { DeskWarning, MemoryMatch } from '../../../server/src/core/desk';
import { checkUnit, findMatches } from '../api/desk-client';
import type { TranslationName } from '../desk-lists';
import type { Content } from './content';

/** Milliseconds without a keystroke before a unit is looked at. */
const PAUSE = 700;

const NONE: readonly MemoryMatch[] = [];

/** Earlier translations of a unit, asked for when somebody first comes to it. */
export function useMatches({ kind, documentId, locale }: TranslationName, unit: string, wanted: boolean): readonly MemoryMatch[] {
  const [matches, setMatches] = useState<readonly MemoryMatch[] | null>(null);
  const isMissing = wanted && matches === null;
  useEffect(() => {
    if (!isMissing) return undefined;
    const controller = new AbortController();
    void findMatches({ kind, documentId, locale, unit, target: [] }, controller.signal).then((outcome) => {
      if (!controller.signal.aborted && outcome.kind === 'done') setMatches(outcome.value.matches);
    });
    return () => controller.abort();
  }, [isMissing, kind, documentId, locale, unit]);
  return matches ?? NONE;
}

/** Has what is being written looked at, after each pause; what was written last before somebody went on, too. */
export function useChecks({ kind, documentId, locale }: TranslationName, unit: string, content: Content, wanted: boolean, onWarnings: (unit: string, warnings: readonly DeskWarning[]) => void): void {
  const looked = useRef(content);
  const isWanted = useRef(wanted);
  isWanted.current = wanted;
  useEffect(() => {
    if (!isWanted.current || looked.current === content) return undefined;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      void checkUnit({ kind, documentId, locale, unit, target: content }, controller.signal).then((outcome) => {
        if (controller.signal.aborted || outcome.kind === 'failed') return;
        looked.current = content;
        onWarnings(unit, outcome.value.warnings);
      });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [content, kind, documentId, locale, unit, onWarnings]);
}
