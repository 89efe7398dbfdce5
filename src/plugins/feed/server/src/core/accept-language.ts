/** One wish of a reader: a language range and how much they want it (0 to 1). */
interface Wish {
  readonly range: string;
  readonly weight: number;
}

const readWish = (part: string): Wish | null => {
  const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  if (!/^(\*|[a-z]{1,8}(-[a-z0-9]{1,8})*)$/.test(range)) return null;
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return Number.isFinite(weight) && weight >= 0 && weight <= 1 ? { range, weight } : null;
};

/**
 * The configured language that a reader's `Accept-Language` asks for most (RFC 9110, section 12.5.4; RFC 4647, section 3.4, lookup:
 * `uk-UA` is served by `uk`).
 *
 * @returns the default one where the header is missing, wrong or asks for none of the configured
 */
export function preferredLocale(header: string | undefined, locales: readonly string[], byDefault: string): string {
  const wishes = (header ?? '')
    .split(',')
    .flatMap((part) => readWish(part) ?? [])
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { range } of wishes) {
    if (range === '*') return byDefault;
    let wanted = range;
    while (wanted !== '') {
      const match = locales.find((locale) => locale.toLowerCase() === wanted);
      if (match !== undefined) return match;
      wanted = wanted.slice(0, Math.max(0, wanted.lastIndexOf('-')));
    }
  }
  return byDefault;
}
