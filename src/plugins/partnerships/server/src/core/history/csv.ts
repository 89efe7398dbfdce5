/** UTF-8 byte order mark: without it Excel reads UTF-8 as the system's own encoding. */
export const BYTE_ORDER_MARK = '\uFEFF';

const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * A cell that a spreadsheet would take for a formula is led by an apostrophe, which shows it as text (OWASP, CSV Injection). Numbers below
 * zero are numbers.
 */
const asText = (cell: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One record of a CSV file (RFC 4180): fields between commas, quoted where they must be, and CRLF at the end. */
export const csvRecord = (cells: readonly string[]): string => `${cells.map((cell) => quoted(asText(cell))).join(',')}\r\n`;
