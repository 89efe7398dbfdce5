/** Deeper than anything that the desk takes: a text has at most a dozen codes within codes. */
const DEEPEST = 64;

/** A fault of an input, whatever it is for. */
export interface FormFault {
  readonly path: readonly string[];
  readonly message: string;
}

/**
 * What no input may hold, at whatever place: nesting without end, on which everything that follows it would run out of stack;
 * NUL, which PostgreSQL has no texts with; a name that objects inherit by, which parsers leave out without a word.
 *
 * Walks without calling itself. @returns the first fault of each kind of place, at most a few
 */
export function formFaults(input: unknown): FormFault[] {
  const faults: FormFault[] = [];
  const waiting: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value: input, path: [] }];
  for (let next = waiting.pop(); next !== undefined && faults.length < 10; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'string' && value.includes('\u0000')) faults.push({ path, message: 'NUL is no letter.' });
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= DEEPEST) return [{ path: path.slice(0, 8), message: 'This is nested too deeply.' }];
    for (const [name, inner] of Object.entries(value)) {
      if (name === '__proto__' || name.includes('\u0000')) faults.push({ path: [...path, name], message: 'This is no name.' });
      waiting.push({ value: inner, path: [...path, name] });
    }
  }
  return faults;
}
