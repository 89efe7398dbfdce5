/** A cell that a spreadsheet would reckon, were it not for the apostrophe before it. */
const RECKONED = /^[=+\-@\t\r]/;

const QUOTED = /[",\r\n]|^\s|\s$/;

/** One cell: harmless to spreadsheets, and quoted where RFC 4180 asks for it. */
function cell(text: string): string {
  const harmless = RECKONED.test(text) ? `'${text}` : text;
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * Rows as CSV (RFC 4180): lines end with CRLF, the last one too. With a byte order mark, without which spreadsheets
 * take UTF-8 for something else.
 */
export const csvText = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
