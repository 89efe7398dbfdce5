/*
 * What happens to a form when the server refuses to save it (Strapi 5.54.0; strapi/strapi#22646, closed as stale):
 *
 * - The content manager takes a save for done before it is, and takes it back when it is refused. Taking back resets
 *   the form to what was last saved: everything typed since is gone, together with the sentence that says why.
 * - A refusal of any name but `ValidationError`, such as `ConflictError`, it takes for a success.
 *
 * Here a save counts once it has succeeded, and a conflict is shown at its fields as any other refusal is.
 */

interface Action {
  readonly type: string;
  readonly payload?: unknown;
  readonly meta?: unknown;
}

type Dispatch = (action: Action) => unknown;

const PATCHED = 'adminApi/queries/queryResultPatched';
const FULFILLED = 'adminApi/executeMutation/fulfilled';
const REJECTED = 'adminApi/executeMutation/rejected';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isDocumentPatch = ({ type, payload }: Action): boolean =>
  type === PATCHED && isRecord(payload) && typeof payload.queryCacheKey === 'string' && payload.queryCacheKey.startsWith('getDocument(');

const isUpdate = ({ meta }: Action): boolean => isRecord(meta) && isRecord(meta.arg) && meta.arg.endpointName === 'updateDocument';

/** The action and what the form receives share this object, and nothing has frozen it yet: it is renamed in place. */
function nameAsValidation({ payload }: Action): void {
  if (isRecord(payload) && payload.name === 'ConflictError' && isRecord(payload.details) && Array.isArray(payload.details.errors)) {
    payload.name = 'ValidationError';
  }
}

/** A Redux middleware without its store: it needs none. */
export function keepRefusedEdits(): (next: Dispatch) => (action: Action) => unknown {
  /** Changes of the cached entry that wait for their save. */
  let waiting: Action[] = [];
  /** How many changes are about to be taken back that were never made. */
  let revocations = 0;

  return (next) => (action) => {
    if (isDocumentPatch(action)) {
      if (revocations > 0) revocations -= 1;
      else waiting.push(action);
      return action;
    }
    if (action.type === REJECTED) nameAsValidation(action);
    if (isUpdate(action) && (action.type === FULFILLED || action.type === REJECTED)) {
      const held = waiting;
      waiting = [];
      if (action.type === FULFILLED) held.forEach(next);
      else revocations += held.length;
    }
    return next(action);
  };
}
