import type { ComponentType } from 'react';

/** What a part of the page about one partnership is told. */
export interface PartProps {
  /** documentId. */
  readonly partnership: string;
  /** Changes with every change of its milestones. */
  readonly revision: unknown;
}

/** Parts that stand below the page's own, such as a partnership's history: one is a component here. */
export const PARTS: readonly ComponentType<PartProps>[] = [];
