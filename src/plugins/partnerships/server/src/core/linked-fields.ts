import { refusal, type Refusal } from '../../../../../refusals/refusal';
import { isLinkableKind, parsePublicId, type LinkableKind, type PublicId } from './public-id';

export const MUNICIPALITY_FIELD = 'plugin::partnerships.municipality';
export const REFERENCES_FIELD = 'plugin::partnerships.references';
export const ALIASES_FIELD = 'plugin::partnerships.aliases';
export const LANGUAGES_FIELD = 'plugin::partnerships.languages';

/** A field that names other entries, read from its content type. */
export type LinkedField =
  | { readonly form: 'municipality'; readonly name: string }
  | { readonly form: 'references'; readonly name: string; readonly kinds: readonly LinkableKind[]; readonly max: number };

/** What a field links at most where its options say nothing: more are a mistake, and one query asks for all of them. */
const MOST_REFERENCES = 200;

interface AttributeLike {
  readonly customField?: unknown;
  readonly options?: unknown;
}

const optionsOf = ({ options }: AttributeLike): Readonly<Record<string, unknown>> =>
  typeof options === 'object' && options !== null ? { ...options } : {};

/** The fields of a content type that link, with what they may link to (`options.kinds`, comma-separated; `options.max`). */
export function linkedFields(attributes: Readonly<Record<string, AttributeLike>>): LinkedField[] {
  return Object.entries(attributes).flatMap(([name, attribute]): LinkedField[] => {
    if (attribute.customField === MUNICIPALITY_FIELD) return [{ form: 'municipality', name }];
    if (attribute.customField !== REFERENCES_FIELD) return [];
    const { kinds, max } = optionsOf(attribute);
    return [
      {
        form: 'references',
        name,
        kinds: (typeof kinds === 'string' ? kinds : '').split(',').map((kind) => kind.trim()).filter(isLinkableKind),
        max: typeof max === 'number' ? max : MOST_REFERENCES,
      },
    ];
  });
}

export interface ReadReferences {
  readonly ids: readonly PublicId[];
  readonly refusals: readonly Refusal[];
}

/** Reads the value of a `references` field; null and undefined link to nothing. */
export function readReferences(field: Extract<LinkedField, { form: 'references' }>, value: unknown): ReadReferences {
  if (value === null || value === undefined) return { ids: [], refusals: [] };
  if (!Array.isArray(value)) return { ids: [], refusals: [refusal(field.name, 'type')] };

  if (value.length > field.max) return { ids: [], refusals: [refusal(field.name, 'reference.max', { max: field.max })] };

  const refusals: Refusal[] = [];
  const ids: PublicId[] = [];
  const seen = new Set<string>();
  for (const [index, entry] of (value as unknown[]).entries()) {
    const path = [field.name, index];
    const id = typeof entry === 'string' ? parsePublicId(entry) : null;
    if (id === null || typeof entry !== 'string') refusals.push({ path, code: 'reference.form' });
    else if (!field.kinds.includes(id.kind)) refusals.push({ path, code: 'reference.kind', params: { kinds: field.kinds.join(', ') } });
    else if (seen.has(entry)) refusals.push({ path, code: 'reference.doubled', params: { id: entry } });
    else {
      seen.add(entry);
      ids.push(id);
    }
  }
  return { ids, refusals };
}

/** The fields of a content type that hold other names of a place. */
export const aliasFields = (attributes: Readonly<Record<string, AttributeLike>>): string[] =>
  Object.entries(attributes).flatMap(([name, { customField }]) => (customField === ALIASES_FIELD ? [name] : []));

/** The fields of a content type that hold languages of correspondence. */
export const languageFields = (attributes: Readonly<Record<string, AttributeLike>>): string[] =>
  Object.entries(attributes).flatMap(([name, { customField }]) => (customField === LANGUAGES_FIELD ? [name] : []));
