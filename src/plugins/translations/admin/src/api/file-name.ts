/** The file's name in a `Content-Disposition` (RFC 6266, 4.3), or another where it names none. */
export function fileNameIn(header: string | null, otherwise: string): string {
  const [, extended] = /filename\*\s*=\s*UTF-8''([^;\s]+)/i.exec(header ?? '') ?? [];
  const [, quoted, bare] = /filename\s*=\s*(?:"([^"]*)"|([^;\s]+))/i.exec(header ?? '') ?? [];
  let name = quoted ?? bare ?? '';
  try {
    if (extended !== undefined) name = decodeURIComponent(extended);
  } catch {
    // A name that cannot be decoded is not taken.
  }
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last === '' ? otherwise : last;
}
