import { nodesOf, type Node } from './blocks';
import type { Observation } from './finding';
import type { PublicVersion } from './version';

const isBlank = (value: unknown): boolean => typeof value !== 'string' || value.trim() === '';

const isRecord = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A file by its id, bare or in an object. */
function namesOne(value: unknown): boolean {
  const id = isRecord(value) ? value.id : value;
  return (typeof id === 'number' && id > 0) || !isBlank(id);
}

/** Whether a field of media names a file, in any of the ways in which Strapi takes it. */
export function namesFile(value: unknown): boolean {
  if (!isRecord(value) || 'id' in value) return [value].flat().some(namesOne);
  return [value.set, value.connect].flat().some(namesOne);
}

/**
 * A main picture is described in the language of the version, or marked as decorative for all of them.
 * WCAG 2.2, 1.1.1 Non-text Content (A).
 */
export function coverWithoutText({ cover, coverAlt, coverDecorative }: Readonly<Record<string, unknown>>): Observation[] {
  if (!namesFile(cover) || coverDecorative === true || !isBlank(coverAlt)) return [];
  return [{ code: 'gate.cover-alt', path: ['coverAlt'], params: {}, about: [] }];
}

/** A file's id, where a field names it in one of the ways that say it outright. */
const idOf = (value: unknown): unknown => (isRecord(value) ? value.id : value) ?? null;

/** A new main picture is shown at once in every language that is public, whether it is described there or not. */
export function coverWithoutTextElsewhere({ cover, coverDecorative }: Readonly<Record<string, unknown>>, elsewhere: readonly PublicVersion[]): Observation[] {
  if (!namesFile(cover) || coverDecorative === true) return [];
  return elsewhere.flatMap(({ locale, fields }): Observation[] =>
    isBlank(fields.coverAlt) && idOf(fields.cover) !== idOf(cover) ? [{ code: 'gate.cover-alt-elsewhere', path: ['cover'], params: { locale }, about: [locale, idOf(cover)] }] : [],
  );
}

/**
 * Pictures within a text carry the description that their file had when they were put there. WCAG 2.2, 1.1.1 (A).
 *
 * @param field name of the field that the text is in
 */
export function picturesWithoutText(field: string, text: unknown): Observation[] {
  const observations: Observation[] = [];
  for (const { node, path } of nodesOf(field, text)) {
    if (node.type !== 'image') continue;
    const image = isRecord(node.image) ? node.image : {};
    if (!isBlank(image.alternativeText)) continue;
    const file = typeof image.name === 'string' ? image.name : '';
    observations.push({ code: 'gate.picture-alt', path: path(), params: { file }, about: [file, typeof image.url === 'string' ? image.url : ''] });
  }
  return observations;
}
