/** What a public text may link to; Strapi's own check of blocks lets these through as well. */
const LINKABLE = new Set(['http:', 'https:', 'mailto:', 'tel:']);

function parse(address: string, base: string | null): URL | null {
  try {
    return new URL(address, base ?? undefined);
  } catch {
    return null;
  }
}

/**
 * The absolute address of a link, by the URL Standard.
 *
 * @param base absolute address of the page that the link stands on; without it a relative address leads nowhere
 * @returns null for addresses that lead to no page, mail or telephone: scripts, data, places within the same page
 */
export function linkAddress(href: string, base: string | null): string | null {
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.startsWith('#')) return null;
  const url = parse(trimmed, base);
  return url !== null && LINKABLE.has(url.protocol) ? url.href : null;
}

/** The absolute address of a file on the web, or null: files within the page itself (`data:`) are none. */
export function fileAddress(src: string, base: string | null): string | null {
  const url = src.trim() === '' ? null : parse(src.trim(), base);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)$/i;

/** Whether an address is that of a picture: WordPress links pictures to their own full size. */
export const isPictureFile = (address: string): boolean => PICTURE_FILE.test(parse(address, null)?.pathname ?? '');

/** Where a reader finds what an embedding address shows in a frame: YouTube and Vimeo have a page for each film. */
export function pageOfEmbed(address: string): string {
  const url = parse(address, null);
  if (url === null) return address;
  const youtube = /^(?:www\.)?youtube(?:-nocookie)?\.com$/.test(url.hostname) ? /^\/embed\/([\w-]+)/.exec(url.pathname) : null;
  if (youtube?.[1] !== undefined && youtube[1] !== 'videoseries') return `https://www.youtube.com/watch?v=${youtube[1]}`;
  const vimeo = url.hostname === 'player.vimeo.com' ? /^\/video\/(\d+)/.exec(url.pathname) : null;
  return vimeo?.[1] === undefined ? address : `https://vimeo.com/${vimeo[1]}`;
}

/** A paragraph of nothing but a web address is one that WordPress embeds. */
export const isBareAddress = (text: string): boolean => /^https?:\/\/[^\s<>"]+$/i.test(text) && parse(text, null) !== null;
