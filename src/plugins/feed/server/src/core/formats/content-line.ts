/** A line holds 75 octets, without its end (RFC 5545, section 3.1). */
const LINE_OCTETS = 75;

/** Controls that no value may hold (section 3.1), and halves of a pair, which UTF-8 has no bytes for. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A value of type TEXT (section 3.3.11). */
export const textValue = (text: string): string =>
  text
    .replace(/\r\n|\r|\u2028|\u2029/g, '\n')
    .replace(FORBIDDEN, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** A value that is no text: an address, as it is. */
export const uriValue = (uri: string): string => uri.replace(/[\r\n]/g, '').replace(FORBIDDEN, '');

/**
 * A content line folded as section 3.1 has it: between letters, never inside the octets of one.
 *
 * @returns with the line's end
 */
export function contentLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = '';
  let octets = 0;
  for (const letter of `${name}:${value}`) {
    const size = Buffer.byteLength(letter, 'utf8');
    if (octets + size > LINE_OCTETS) {
      lines.push(line);
      // The space that a further line begins with counts.
      line = ' ';
      octets = 1;
    }
    line += letter;
    octets += size;
  }
  lines.push(line);
  return `${lines.join('\r\n')}\r\n`;
}
