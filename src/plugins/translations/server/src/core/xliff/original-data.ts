/** What a code has where the file keeps no original of it. */
export const NO_ORIGINAL = 'null';

/**
 * A code's original as a file has it. JSON is brought into the form in which it went out: what XML cannot hold was written as JSON's
 * own escapes. Anything else stays as it is.
 */
export function originalIn(text: string): string {
  if (text === '') return NO_ORIGINAL;
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}
