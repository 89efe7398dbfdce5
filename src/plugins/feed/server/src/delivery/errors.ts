import { NEVER_KEPT } from '../core/cache-control';
import type { ParameterFault } from '../core/query-string';
import { headerBlock, OPEN, type HeaderBlock } from './header-block';

/** An error as Strapi writes it. */
export interface ErrorAnswer {
  readonly status: number;
  readonly headers: HeaderBlock;
  readonly body: Buffer;
}

function errorAnswer(status: number, name: string, message: string, details: object = {}): ErrorAnswer {
  const body = Buffer.from(JSON.stringify({ data: null, error: { status, name, message, details } }), 'utf8');
  return { status, body, headers: headerBlock(['Cache-Control', NEVER_KEPT, ...OPEN, 'Content-Type', 'application/json; charset=utf-8', 'Content-Length', String(body.length)]) };
}

/** Every parameter at fault is named. */
export function refused(faults: readonly ParameterFault[]): ErrorAnswer {
  const errors = faults.map(({ path, message }) => ({ path, message, name: 'ValidationError' }));
  return errorAnswer(400, 'ValidationError', errors.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '), { errors });
}

/** What does not exist and what is not public answer the same. */
export const missing = (): ErrorAnswer => errorAnswer(404, 'NotFoundError', 'Not Found');

export const expired = (): ErrorAnswer => errorAnswer(410, 'SyncTokenExpired', 'The server no longer knows this token: begin anew without it');

/** RFC 9110, section 15.5.13. */
export const preconditionFailed = (): ErrorAnswer => errorAnswer(412, 'PreconditionFailedError', 'Precondition Failed');
