/**
 * Gathers what is asked for one by one and asks for it at once.
 *
 * All resolvers of one level run before the event loop turns (they wait for promises alone), so a batch closes
 * with the turn: `setImmediate`. What was loaded once is kept, so a batch belongs to one request.
 *
 * @param load what belongs to some different keys; a key without anything is left out
 */
export function batch<Value>(load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>): (key: string) => Promise<Value | undefined> {
  interface Open {
    readonly keys: string[];
    readonly loaded: Promise<ReadonlyMap<string, Value>>;
  }
  const known = new Map<string, Promise<Value | undefined>>();
  let open: Open | null = null;

  const start = (): Open => {
    const keys: string[] = [];
    const turn = new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
    const loaded = turn.then(() => {
      open = null;
      return load(keys);
    });
    return { keys, loaded };
  };

  return (key) => {
    const before = known.get(key);
    if (before) return before;
    open ??= start();
    open.keys.push(key);
    const value = open.loaded.then((found) => found.get(key));
    known.set(key, value);
    return value;
  };
}
