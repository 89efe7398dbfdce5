interface Fault {
  readonly path?: readonly unknown[];
  readonly message?: unknown;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const sentence = ({ path = [], message }: Fault): string => `${path.length > 0 ? `${path.map(String).join('.')}: ` : ''}${typeof message === 'string' ? message : 'refused'}`;

/**
 * Why the Document Service refused a write, for people; null where it did not refuse but failed.
 * Strapi's own errors name themselves by `details`, those of the application's rules are made the same way.
 */
export function refusalsOf(error: unknown): string[] | null {
  if (!isRecord(error)) return null;
  const { name, message, details, status } = error;
  const isRefusal = name === 'ValidationError' || name === 'YupValidationError' || name === 'ApplicationError' || (typeof status === 'number' && status >= 400 && status < 500);
  if (!isRefusal) return null;
  const faults = isRecord(details) && Array.isArray(details.errors) ? (details.errors as Fault[]) : [];
  return faults.length > 0 ? faults.map(sentence) : [typeof message === 'string' ? message : 'refused'];
}
