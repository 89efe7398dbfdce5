import { html } from './element.js';

/**
 * An item's picture in the size that fits; null where it has none.
 *
 * @param {{ url: string, alt: string, width: number | null, height: number | null, formats: Record<string, { url: string, width: number }> } | null} image
 * @param {{ sizes: string, lang: string | null, eager?: boolean }} options `sizes` as in HTML; `lang` of the alternative text
 */
export function picture(image, { sizes, lang, eager = false }) {
  if (image === null || image === undefined) return null;
  const widths = new Map(Object.values(image.formats ?? {}).map(({ url, width }) => [width, url]));
  if (image.width !== null) widths.set(image.width, image.url);
  const sources = [...widths].sort(([a], [b]) => a - b).map(([width, url]) => `${url} ${width}w`);
  return html('img', {
    src: image.url,
    srcset: sources.length > 1 ? sources.join(', ') : null,
    sizes: sources.length > 1 ? sizes : null,
    alt: image.alt ?? '',
    lang,
    width: image.width,
    height: image.height,
    loading: eager ? null : 'lazy',
    decoding: 'async',
  });
}
