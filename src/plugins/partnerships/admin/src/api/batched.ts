/** Milliseconds in which requests for single keys are gathered. */
const GATHERING = 10;

/**
 * Makes one request of many: what a page asks for key by key within a moment is loaded together.
 *
 * @param load answers for all keys at once; a key that is missing from the answer resolves to undefined
 */
export function batched<Value>(load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>): (key: string) => Promise<Value | undefined> {
  let gathered = new Set<string>();
  let answer: Promise<ReadonlyMap<string, Value>> | null = null;

  return async (key) => {
    gathered.add(key);
    answer ??= new Promise((resolve, reject) => {
      setTimeout(() => {
        const keys = [...gathered];
        gathered = new Set();
        answer = null;
        load(keys).then(resolve, reject);
      }, GATHERING);
    });
    return (await answer).get(key);
  };
}
