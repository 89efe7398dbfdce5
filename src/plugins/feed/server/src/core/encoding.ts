/** Content codings that the feed is sent in. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** The best first: by what is left of the feed's JSON. */
export const ENCODINGS: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** `weight = OWS ";" OWS "q=" qvalue` (RFC 9110, section 12.4.2). */
const WEIGHT = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

const readWeights = (header: string): Map<string, number> => {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    if (coding === '') continue;
    const weight = parameters.length === 0 ? '1' : WEIGHT.exec(parameters.join(';'))?.[1];
    // Who writes a weight that is none has not said that the coding is wanted.
    weights.set(coding === 'x-gzip' ? 'gzip' : coding, weight === undefined ? 0 : Number(weight));
  }
  return weights;
};

/**
 * The content coding for a request's `Accept-Encoding` (RFC 9110, section 12.5.3).
 *
 * The one with the highest weight, and of equal ones the best. `identity` that nobody named is acceptable and wanted
 * least; where nothing is acceptable it is sent all the same, as section 12.5.3 allows: whoever reads the feed with a
 * header that is wrong gets the feed.
 */
export function chooseEncoding(header: string | undefined): Encoding {
  if (header === undefined || header === '') return 'identity';
  const weights = readWeights(header);
  const any = weights.get('*');
  let chosen: Encoding = 'identity';
  let best = weights.get('identity') ?? 0;
  for (const encoding of ENCODINGS) {
    if (encoding === 'identity') continue;
    const weight = weights.get(encoding) ?? any ?? 0;
    if (weight > best || (weight === best && weight > 0 && chosen === 'identity')) {
      chosen = encoding;
      best = weight;
    }
  }
  return chosen;
}
