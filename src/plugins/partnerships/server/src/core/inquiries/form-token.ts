import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a form token says: when the form was opened, and which one it is. */
export interface FormToken {
  /** Milliseconds since 1970-01-01T00:00Z, by the database's clock. */
  readonly issuedAt: number;
  /** 128 random bits in base64url: one form, one inquiry. */
  readonly id: string;
}

export type TokenVerdict =
  | { readonly kind: 'fit'; readonly token: FormToken }
  | { readonly kind: 'forged' }
  | { readonly kind: 'early'; readonly token: FormToken }
  | { readonly kind: 'expired'; readonly token: FormToken };

const SHAPE = /^([0-9a-z]{1,10})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/;

const sign = (key: Buffer, payload: string): Buffer => createHmac('sha256', key).update(payload).digest();

/** `time.id.signature`: time in base 36, the rest in base64url. */
export function writeToken(key: Buffer, { issuedAt, id }: FormToken): string {
  const payload = `${issuedAt.toString(36)}.${id}`;
  return `${payload}.${sign(key, payload).toString('base64url')}`;
}

/**
 * Judges a form token.
 *
 * @param keys of all `APP_KEYS`: a form that was opened before a key was added is still good
 * @param now by the same clock as `issuedAt`
 */
export function judgeToken(keys: readonly Buffer[], text: string, { now, minimumMs, lifetimeMs }: { now: number; minimumMs: number; lifetimeMs: number }): TokenVerdict {
  const [, time, id, signature] = SHAPE.exec(text) ?? [];
  if (time === undefined || id === undefined || signature === undefined) return { kind: 'forged' };
  const given = Buffer.from(signature, 'base64url');
  if (!keys.some((key) => timingSafeEqual(sign(key, `${time}.${id}`), given))) return { kind: 'forged' };
  const token = { issuedAt: Number.parseInt(time, 36), id };
  if (now - token.issuedAt < minimumMs) return { kind: 'early', token };
  return now - token.issuedAt > lifetimeMs ? { kind: 'expired', token } : { kind: 'fit', token };
}
