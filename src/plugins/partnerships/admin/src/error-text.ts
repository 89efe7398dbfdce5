/**
 * The sentences of a field's error, which may be nested by row and part (`aliases.0.value`).
 *
 * @returns undefined where there is none
 */
export function errorText(error: unknown): string | undefined {
  const sentences = new Set<string>();
  const gather = (part: unknown): void => {
    if (typeof part === 'string') sentences.add(part);
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(gather);
  };
  gather(error);
  return sentences.size === 0 ? undefined : [...sentences].join(' ');
}
