const SILENCE_MS = 15_000;

/** `8 s`, `1 min 05 s`. @param {number} ms */
export function elapsed(ms) {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/**
 * Says what is being done, that it is still being done, and how long it took.
 *
 * In a terminal one line counts the seconds; in a log a new line comes every quarter of a minute.
 *
 * @template Result
 * @param {string} label a sentence without its full stop
 * @param {(say: (detail: string) => void) => Promise<Result>} work `say` changes what stands behind the label
 * @param {{ isTTY?: boolean, write(text: string): unknown }} [out]
 * @returns {Promise<Result>}
 */
export async function withProgress(label, work, out = process.stdout) {
  const startedAt = Date.now();
  let detail = '';
  const line = () => `${label}${detail === '' ? '' : `: ${detail}`} … ${elapsed(Date.now() - startedAt)}`;
  const rewrite = (/** @type {string} */ text) => out.write(`\r\u001b[2K${text}`);

  if (out.isTTY) rewrite(line());
  else out.write(`${label} …\n`);
  const timer = setInterval(() => (out.isTTY ? rewrite(line()) : out.write(`${line()}\n`)), out.isTTY ? 1000 : SILENCE_MS);

  const finish = (/** @type {string} */ verdict) => {
    clearInterval(timer);
    const text = `${label}: ${verdict} (${elapsed(Date.now() - startedAt)})\n`;
    if (out.isTTY) rewrite(text);
    else out.write(text);
  };
  try {
    const result = await work((next) => {
      detail = next;
    });
    finish(detail === '' ? 'done' : detail);
    return result;
  } catch (error) {
    finish('failed');
    throw error;
  }
}
