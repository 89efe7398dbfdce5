// Before anything else is loaded: a parent may be gone before this is ready.
process.on('disconnect', () => process.exit(0));

/**
 * A child process that does what its parent asks for: one message a question, one an answer.
 *
 * It ends when its parent does.
 *
 * @param {Readonly<Record<string, (...args: any[]) => unknown>>} handlers
 */
export function answerParent(handlers) {
  process.on('message', (/** @type {{ id: number, name: string, args: unknown[] }} */ { id, name, args }) => {
    const handler = handlers[name];
    Promise.resolve()
      .then(() => {
        if (handler === undefined) throw new Error(`Nothing here is called ${name}.`);
        return handler(...args);
      })
      .then(
        (result) => process.send?.({ id, result }),
        (/** @type {unknown} */ error) => process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      );
  });
  process.send?.({ ready: true });
}

/**
 * Tells the parent how far something has come.
 *
 * @param {string} detail
 */
export const say = (detail) => process.send?.({ detail });
