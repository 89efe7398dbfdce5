import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Places in a list that nobody has asked for yet, made with the application's own cursors.
 *
 * Lists of news are ordered by `…, newest, documentId`, where `newest` is the negative moment of publication in
 * milliseconds. Between the moments of two entries there are as many places as milliseconds, and all give the same
 * page; so there are as many addresses as anybody needs, each of them valid and none of them known to a cache.
 *
 * @param {string} distDir
 */
export function createCursorTools(distDir) {
  const file = path.join(distDir, 'src/plugins/feed/server/src/core/cursor.js');

  /** @param {string} cursor @returns {{ made: string, key: (string | number)[] }} */
  const read = (cursor) => {
    const { decodeCursor } = createRequire(file)(file);
    const [, made] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const outcome = decodeCursor(cursor, made);
    if (outcome.kind !== 'ok') throw new Error(`The cursor ${cursor} could not be read: ${outcome.reason}.`);
    return { made, key: [...outcome.cursor] };
  };

  /** Where the moment stands in a key: before the documentId. @param {(string | number)[]} key */
  const momentOf = (key) => {
    const moment = key[key.length - 2];
    if (typeof moment !== 'number') throw new Error(`A list of news was to be ordered by its moments, not by ${JSON.stringify(key)}.`);
    return moment;
  };

  return {
    /**
     * Different cursors between two places of one list, evenly spread.
     *
     * @param {{ from: string | { before: string }, to: string, count: number, offset: number, of: number }} between
     *   `from`: a cursor, or `before` one: the beginning of the list, as far as pinned entries do not matter;
     *   `offset` and `of`: this call's share of `of` equal ones, so that no two calls give the same
     * @returns {string[]} fewer than `count` where there are not as many milliseconds
     */
    between({ from, to, count, offset, of }) {
      const { encodeCursor } = createRequire(file)(file);
      const last = read(to);
      const end = momentOf(last.key);
      // A day before the newest entry there is nothing, and the moments there are many.
      const start = typeof from === 'string' ? momentOf(read(from).key) + 1 : momentOf(read(from.before).key) - 86_400_000;
      const places = Math.max(0, end - start);
      const total = Math.min(count * of, places);
      const share = Math.floor(total / of);
      return Array.from({ length: share }, (_, at) => {
        const moment = start + Math.floor(((at * of + offset) * places) / total);
        return encodeCursor([...last.key.slice(0, -2), moment, '0'], last.made);
      });
    },
  };
}
