import { translationText, type TranslationName } from '../desk-lists';
import type { Content } from './content';
import type { Edits } from './edits';

/** Text that the server has not confirmed, as this browser keeps it. */
export interface KeptDraft {
  /** When it was last written; ISO 8601. */
  readonly keptAt: string;
  readonly edits: Edits;
  /** What the units said when they were read: with it, another's words are told apart from one's own. */
  readonly read: Readonly<Record<string, Content | null>>;
}

/** What of `window.localStorage` is used. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const VERSION = 1;

/** Under which key a draft is kept: two people at one machine do not see each other's. */
export const draftKey = (user: string, name: TranslationName): string => `pobratym.translations.${user}.${translationText(name)}`;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isInline = (value: unknown): boolean => {
  if (!isRecord(value)) return false;
  switch (value.kind) {
    case 'text':
      return typeof value.text === 'string';
    case 'span':
      return typeof value.id === 'string' && typeof value.type === 'string' && typeof value.original === 'string' && isContent(value.children);
    case 'placeholder':
      return typeof value.id === 'string' && typeof value.type === 'string' && typeof value.original === 'string';
    default:
      return false;
  }
};

const isContent = (value: unknown): value is Content => Array.isArray(value) && value.every(isInline);

/** The draft that is kept, or null; what cannot be read is no draft. */
export function readDraft(storage: DraftStorage, key: string): KeptDraft | null {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    if (!isRecord(value) || value.version !== VERSION || typeof value.keptAt !== 'string' || !isRecord(value.edits) || !isRecord(value.read)) return null;
    const edits = Object.entries(value.edits).filter((entry): entry is [string, Content] => isContent(entry[1]));
    if (edits.length === 0) return null;
    const read = Object.entries(value.read).filter((entry): entry is [string, Content | null] => entry[1] === null || isContent(entry[1]));
    return { keptAt: value.keptAt, edits: Object.fromEntries(edits), read: Object.fromEntries(read) };
  } catch {
    return null;
  }
}

/**
 * Keeps a draft.
 *
 * @returns whether this browser has it: storage may be full or forbidden
 */
export function keepDraft(storage: DraftStorage, key: string, draft: KeptDraft): boolean {
  try {
    storage.setItem(key, JSON.stringify({ version: VERSION, ...draft }));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(storage: DraftStorage, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    // What cannot be reached was not kept either.
  }
}
