/** @typedef {import('../../src/plugins/partnerships/server/src/core/import/report.js').CsvReport} CsvReport */
/** @typedef {import('../../src/plugins/partnerships/server/src/core/import/report.js').RowReport} RowReport */

/** @type {Readonly<Record<string, string>>} */
const FAULTS = {
  empty: 'There are no rows below the header.',
  quotes: 'A quotation mark is not closed.',
  'too-many-rows': 'There are more than 5,000 rows.',
  'too-large': 'The file is larger than 5 MB.',
};

/** @param {RowReport} row @returns {string[]} */
function rowLines({ line, title, outcome }) {
  const about = `line ${line}: ${title}`;
  switch (outcome.kind) {
    case 'refused':
      return outcome.faults.map(({ column, message }) => `  refused    ${about}: ${column === null ? '' : `${column}: `}${message}`);
    case 'changed':
      return [`  changed    ${about}: ${outcome.changes.map(({ column, from, to }) => `${column}: ${from ?? '(empty)'} → ${to}`).join('; ')}`];
    default:
      return [`  ${outcome.kind.padEnd(9)}  ${about}`];
  }
}

/**
 * The report in words, for the terminal.
 *
 * @param {CsvReport} report
 * @returns {string[]}
 */
export function csvReportLines(report) {
  switch (report.kind) {
    case 'refused':
      return [`${report.line === null ? '' : `Line ${report.line}: `}${FAULTS[report.fault] ?? report.fault} Nothing was read.`];
    case 'header-refused':
      return [
        ...report.faults.map((fault) => (fault.kind === 'missing' ? `There is no column "${fault.column}".` : `Two columns mean "${fault.column}": ${fault.headers.join(', ')}.`)),
        `The columns are: ${report.header.join(', ')}. Nothing was read.`,
      ];
    case 'read': {
      const counts = new Map();
      for (const { outcome } of report.rows) counts.set(outcome.kind, (counts.get(outcome.kind) ?? 0) + 1);
      return [
        ...report.rows.flatMap(rowLines),
        ...(report.unknownColumns.length > 0 ? [`Columns that are left alone: ${report.unknownColumns.join(', ')}.`] : []),
        `${report.total} rows: ${['new', 'changed', 'unchanged', 'refused'].map((kind) => `${counts.get(kind) ?? 0} ${kind}`).join(', ')}.${report.dryRun ? ' Dry run: nothing was written.' : ''}`,
      ];
    }
  }
}
