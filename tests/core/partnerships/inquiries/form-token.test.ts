import { deriveKey, keyedHash } from '../../../../src/plugins/partnerships/server/src/core/inquiries/keys';
import { judgeToken, writeToken } from '../../../../src/plugins/partnerships/server/src/core/inquiries/form-token';
import { REFERENCE_PATTERN, referenceOf } from '../../../../src/plugins/partnerships/server/src/core/inquiries/reference';

const key = deriveKey('one key of the application', 'form-token');
const older = deriveKey('an older key', 'form-token');
const OPENED = Date.UTC(2026, 10, 23, 12);
const token = { issuedAt: OPENED, id: 'abcdefghijklmnopqrstuv' };
const when = (seconds: number) => ({ now: OPENED + seconds * 1000, minimumMs: 3000, lifetimeMs: 3_600_000 });

describe('a form token', () => {
  const text = writeToken(key, token);

  test.each([
    ['nothing', ''],
    ['another text', 'abc'],
    ['one whose time was changed', text.replace(/^[^.]+/, (OPENED - 5000).toString(36))],
    ['one whose id was changed', text.replace('abcdef', 'abcdeg')],
    ['one that was cut', text.slice(0, -1)],
    ['one with something added', `${text}A`],
    ['one in two lines', `${text}\n`],
    ['one of another installation', writeToken(deriveKey('other', 'form-token'), token)],
    ['one that was signed for another purpose', writeToken(deriveKey('one key of the application', 'reference'), token)],
  ])('%s is forged', (_name, forged) => {
    expect(judgeToken([key, older], forged, when(60))).toEqual({ kind: 'forged' });
  });

  test.each([
    [-1, 'early'],
    [2.999, 'early'],
    [3, 'fit'],
    [3600, 'fit'],
    [3600.001, 'expired'],
  ])('%d seconds after it was opened is %s', (seconds, kind) => {
    expect(judgeToken([key], text, when(seconds))).toEqual({ kind, token });
  });

  test('of an older key is good for as long as that key is listed', () => {
    const old = writeToken(older, token);
    expect(judgeToken([key, older], old, when(60)).kind).toBe('fit');
    expect(judgeToken([key], old, when(60)).kind).toBe('forged');
  });
});

describe('keys', () => {
  test('are 256 bits, and another for each purpose and each secret', () => {
    const keys = [deriveKey('a', 'form-token'), deriveKey('a', 'rate-limit'), deriveKey('b', 'form-token')];
    expect(keys.map(({ length }) => length)).toEqual([32, 32, 32]);
    expect(new Set(keys.map((each) => each.toString('hex'))).size).toBe(3);
  });

  test('hash texts so that nobody without them can', () => {
    expect(keyedHash(key, '192.0.2.1')).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(keyedHash(key, '192.0.2.1')).not.toBe(keyedHash(older, '192.0.2.1'));
    expect(keyedHash(key, '192.0.2.1')).not.toBe(keyedHash(key, '192.0.2.2'));
  });
});

test('a reference follows from the form and can be read out', () => {
  const references = Array.from({ length: 2000 }, (_, at) => referenceOf(key, `form-${String(at)}`));
  expect(new Set(references).size).toBe(2000);
  for (const reference of references) expect(reference).toMatch(REFERENCE_PATTERN);
  expect(references.join('')).not.toMatch(/[ILOU]/);
  expect(referenceOf(key, 'form-7')).toBe(references[7]);
});
