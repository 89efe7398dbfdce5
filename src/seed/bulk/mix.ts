/** How many documents of each kind a number of documents is made of. */
export interface Mix {
  readonly articles: number;
  readonly events: number;
  readonly municipalities: number;
  readonly partnerships: number;
}

/** With fewer there would be a kind without a document, or a pair without two municipalities. */
export const FEWEST_DOCUMENTS = 20;

/**
 * Seventy in a hundred are articles, fifteen events, ten municipalities and five partnerships; what rounding leaves
 * over are articles.
 *
 * @throws RangeError for fewer than `FEWEST_DOCUMENTS` or what is no whole number
 */
export function mixOf(documents: number): Mix {
  if (!Number.isSafeInteger(documents) || documents < FEWEST_DOCUMENTS) throw new RangeError(`It takes a whole number of at least ${FEWEST_DOCUMENTS} documents, not ${documents}.`);
  const events = Math.floor(documents * 0.15);
  const municipalities = Math.floor(documents * 0.1);
  const partnerships = Math.floor(documents * 0.05);
  return { articles: documents - events - municipalities - partnerships, events, municipalities, partnerships };
}
