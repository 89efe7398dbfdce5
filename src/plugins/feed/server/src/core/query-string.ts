/** A fault of one parameter, as the error's `details.errors` names it. */
export interface ParameterFault {
  readonly path: readonly string[];
  readonly message: string;
}

export interface ReadQuery {
  /** What could be read; the first value of a repeated parameter. */
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly ParameterFault[];
}

const decode = (text: string): string | null => {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return null;
  }
};

/**
 * Reads a query string as an allow-list: every parameter known, each at most once.
 *
 * Read from the raw text, because frameworks merge repeated parameters and turn brackets into objects.
 *
 * @param raw without the question mark
 */
export function readQuery(raw: string, known: readonly string[]): ReadQuery {
  const values = new Map<string, string>();
  const faults: ParameterFault[] = [];
  for (const part of raw.split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const name = decode(at < 0 ? part : part.slice(0, at));
    const value = decode(at < 0 ? '' : part.slice(at + 1));
    if (name === null || value === null) faults.push({ path: [name ?? part], message: 'is not encoded as an address is' });
    else if (!known.includes(name)) faults.push({ path: [name], message: `is no parameter here; known are: ${known.join(', ')}` });
    else if (values.has(name)) faults.push({ path: [name], message: 'is given more than once' });
    else values.set(name, value);
  }
  return { values: Object.fromEntries(values), faults };
}
