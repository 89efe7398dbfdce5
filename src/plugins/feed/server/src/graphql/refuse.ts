import { errors } from '@strapi/utils';

export interface Fault {
  /** The argument, from the field on. */
  readonly path: readonly string[];
  readonly message: string;
}

/**
 * Refuses a query with every fault named.
 *
 * @throws ValidationError, which the client sees as `BAD_USER_INPUT`
 */
export function refuse(faults: readonly Fault[]): never {
  const message = faults.map(({ path, message: text }) => (path.length > 0 ? `${path.join('.')}: ${text}` : text)).join(' ');
  throw new errors.ValidationError(message, { errors: faults.map((fault) => ({ path: [...fault.path], message: fault.message, name: 'ValidationError' })) });
}
