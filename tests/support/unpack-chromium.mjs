/*
 * Unpacks the Chromium that npm installed, with the fonts and libraries that it brings along, into the folder for
 * temporary files: whoever starts this sets TMPDIR. The package looks only there, and takes a file half unpacked by
 * somebody else for a whole one.
 *
 * It unpacks the libraries only where it takes the machine for one of those it was made for.
 */
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';

const { default: chromium } = await import('@sparticuz/chromium');
await chromium.executablePath();
