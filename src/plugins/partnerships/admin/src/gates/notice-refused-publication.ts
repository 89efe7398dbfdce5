import { publicationRefused, type Publication } from './signals';

interface Action {
  readonly type: string;
  readonly payload?: unknown;
  readonly meta?: unknown;
}

const REJECTED = 'adminApi/executeMutation/rejected';

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const namesGate = (fault: unknown): boolean => isRecord(fault) && typeof fault.code === 'string' && fault.code.startsWith('gate.');

const hasGates = (payload: unknown): boolean => isRecord(payload) && isRecord(payload.details) && Array.isArray(payload.details.errors) && (payload.details.errors as unknown[]).some(namesGate);

/** The publication that an answer of the server refuses because the entry is not fit for it; null for any other news. */
export function refusedPublication({ type, payload, meta }: Action): Publication | null {
  if (type !== REJECTED || !hasGates(payload) || !isRecord(meta) || !isRecord(meta.arg) || meta.arg.endpointName !== 'publishDocument' || !isRecord(meta.arg.originalArgs)) return null;
  const { collectionType, model, documentId, params, data } = meta.arg.originalArgs;
  if (typeof collectionType !== 'string' || typeof model !== 'string') return null;
  return { collectionType, model, documentId: typeof documentId === 'string' ? documentId : undefined, params: isRecord(params) ? params : undefined, data: isRecord(data) ? data : {} };
}

/** A Redux middleware without its store: it only listens. The content manager tells panels nothing of refusals. */
export const noticeRefusedPublication = () => (next: (action: Action) => unknown) => (action: Action): unknown => {
  const result = next(action);
  const publication = refusedPublication(action);
  if (publication !== null) publicationRefused.raise(publication);
  return result;
};
