import { refusal, type Refusal } from '../../refusals/refusal';
import type { Entry } from './content-type';
import type { AttributeLike } from './schema-rules';

/** Fields that a schema requires and a version that is about to be published does not have. Drafts may be without them. */
export const refuseIncomplete = (attributes: Readonly<Record<string, AttributeLike>>, entry: Entry): Refusal[] =>
  Object.entries(attributes).flatMap(([name, { required }]) => (required === true && Object.hasOwn(entry, name) && (entry[name] ?? null) === null ? [refusal(name, 'required')] : []));
