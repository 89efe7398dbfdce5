/** How the bytes of a file are to be read. */
export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1250' | 'windows-1251';

const startsWith = (bytes: Uint8Array, ...signs: readonly number[]): boolean => signs.every((sign, at) => bytes[at] === sign);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Half of the bytes of Latin text in UTF-16 are zero, all on the same side. */
function utf16Side(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  looked.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > looked.length / 8 && odd > 4 * even) return 'utf-16le';
  return even > looked.length / 8 && even > 4 * odd ? 'utf-16be' : null;
}

/** Windows's two encodings look alike byte by byte; read as Cyrillic, Polish words mix two scripts and Ukrainian ones do not. */
function windowsPage(bytes: Uint8Array): 'windows-1250' | 'windows-1251' {
  const words = new TextDecoder('windows-1251').decode(bytes).match(/[\p{L}\p{M}\p{S}\u00a0-\u00bf]+/gu) ?? [];
  const cyrillic = words.filter((word) => /\p{Script=Cyrillic}/u.test(word));
  const mixed = cyrillic.filter((word) => /\p{Script=Latin}/u.test(word));
  return cyrillic.length > 0 && mixed.length < cyrillic.length / 2 ? 'windows-1251' : 'windows-1250';
}

/** Which encoding a spreadsheet was saved in: Excel writes UTF-8, UTF-16, or what Windows has for the office's country. */
export function csvEncoding(bytes: Uint8Array): CsvEncoding {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  // Zeros are signs of UTF-8, but of no spreadsheet.
  const wide = utf16Side(bytes);
  if (wide !== null) return wide;
  return isUtf8(bytes) ? 'utf-8' : windowsPage(bytes);
}

/** The text of a spreadsheet's bytes, without the mark of its byte order. */
export const csvText = (bytes: Uint8Array): string => new TextDecoder(csvEncoding(bytes)).decode(bytes);
