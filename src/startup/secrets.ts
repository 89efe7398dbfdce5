/** The secrets an installation needs; every one is made on first run by `npm run secrets`. */
export const SECRET_NAMES = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'JWT_SECRET',
  'ENCRYPTION_KEY',
] as const;

export type SecretName = (typeof SECRET_NAMES)[number];

export type SecretRefusal = { name: SecretName; reason: 'missing' | 'example' | 'short' };

/** Fewer characters than this hold less than 96 bits in base64. */
const SHORTEST_SECRET = 16;

const looksLikeExample = (value: string): boolean => /tobemodified|changeme|example|secret$/i.test(value);

/**
 * Which secrets are not fit for production, and why.
 *
 * `APP_KEYS` is a comma-separated list; each key counts.
 *
 * @param env the process environment
 * @returns an empty list when all are fit
 */
export function refusedSecrets(env: Readonly<Record<string, string | undefined>>): SecretRefusal[] {
  return SECRET_NAMES.flatMap((name): SecretRefusal[] => {
    const values = (env[name] ?? '').split(',').map((value) => value.trim());
    if (values.every((value) => value === '')) return [{ name, reason: 'missing' }];
    if (values.some(looksLikeExample)) return [{ name, reason: 'example' }];
    if (values.some((value) => value.length < SHORTEST_SECRET)) return [{ name, reason: 'short' }];
    return [];
  });
}

const REASONS: Record<SecretRefusal['reason'], string> = {
  missing: 'is missing',
  example: 'is still the example value',
  short: `is shorter than ${String(SHORTEST_SECRET)} characters`,
};

/**
 * Stops a start in production with secrets that are missing or known to everyone.
 *
 * @throws Error that names every secret at fault
 */
export function requireFitSecrets(env: Readonly<Record<string, string | undefined>>): void {
  if (env.NODE_ENV !== 'production') return;
  const refused = refusedSecrets(env);
  if (refused.length === 0) return;
  const list = refused.map(({ name, reason }) => `  ${name} ${REASONS[reason]}`).join('\n');
  throw new Error(`Refusing to start in production:\n${list}\nRun "npm run secrets" to make them in .env, or set them in the environment.`);
}
