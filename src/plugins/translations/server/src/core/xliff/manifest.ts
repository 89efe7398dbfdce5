import type { DeskKind, DeskState } from '../desk';

/** The list of contents that goes out with several files. */
export interface Manifest {
  /** Names the installation that they come from. */
  readonly project: string;
  readonly xliff: '1.2' | '2.1';
  /** ISO 8601. */
  readonly exportedAt: string;
  readonly files: readonly {
    readonly file: string;
    readonly kind: DeskKind;
    readonly documentId: string;
    readonly source: string;
    readonly target: string;
    readonly title: string;
    readonly state: DeskState;
  }[];
}

export const MANIFEST = 'manifest.json';

export const writeManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** The installation that a manifest names; null where the text is no manifest of ours. */
export function projectIn(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('project' in value) || !('xliff' in value)) return null;
    return typeof value.project === 'string' ? value.project : null;
  } catch {
    return null;
  }
}
