/** What each file of a zip begins with (APPNOTE.TXT, 4.3.7), as one number. */
const LOCAL_HEADER = 0x50_4b_03_04;

/**
 * Counts the files of a zip while it comes in, for people to see how far it is: packed bytes that look like the beginning of a file by
 * chance are counted too.
 *
 * @returns takes the next bytes, and gives how many files have begun
 */
export function zipCount(): (chunk: Uint8Array) => number {
  let last = 0;
  let count = 0;
  return (chunk) => {
    for (const byte of chunk) {
      last = ((last << 8) | byte) >>> 0;
      if (last === LOCAL_HEADER) count += 1;
    }
    return count;
  };
}
