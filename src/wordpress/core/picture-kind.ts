const KINDS: readonly { readonly mime: string; readonly extension: string; readonly is: (bytes: Uint8Array) => boolean }[] = [
  { mime: 'image/jpeg', extension: '.jpg', is: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff },
  { mime: 'image/png', extension: '.png', is: (bytes) => starts(bytes, 0, '\u0089PNG\r\n\u001a\n') },
  { mime: 'image/gif', extension: '.gif', is: (bytes) => starts(bytes, 0, 'GIF8') },
  { mime: 'image/webp', extension: '.webp', is: (bytes) => starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP') },
  { mime: 'image/avif', extension: '.avif', is: (bytes) => starts(bytes, 4, 'ftypavi') },
];

const starts = (bytes: Uint8Array, at: number, signs: string): boolean => [...signs].every((sign, nth) => bytes[at + nth] === sign.charCodeAt(0));

/**
 * What kind of picture a file is, by its first bytes: its name and what a server says of it may be wrong.
 *
 * @returns null for anything that is no picture of pixels; drawings (SVG) can hold scripts
 */
export function pictureKind(bytes: Uint8Array): { readonly mime: string; readonly extension: string } | null {
  const found = KINDS.find(({ is }) => is(bytes));
  return found ? { mime: found.mime, extension: found.extension } : null;
}
