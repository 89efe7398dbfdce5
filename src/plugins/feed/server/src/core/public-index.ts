import type { Kind } from './kind';
import { timeOf, type Row } from './plain-row';

/** Who is linked with whom, from the pair registry. */
export interface PairLink {
  readonly partnership: string;
  readonly type: string;
  readonly sideA: string;
  readonly sideB: string;
  readonly stage: string;
}

/** Published rows as the store reads them, with the fields that lists sort, filter and link by. */
export interface PublishedRows {
  readonly article: readonly Row[];
  readonly event: readonly Row[];
  readonly municipality: readonly Row[];
  readonly partnership: readonly Row[];
  /** Types without drafts: all their rows. */
  readonly area: readonly Row[];
  readonly programme: readonly Row[];
  readonly links: readonly PairLink[];
}

export type IndexedKind = Kind | 'area' | 'programme';

/** Everything that is public at a moment, by kind and documentId, in all its languages. */
export interface PublicIndex {
  readonly documents: Readonly<Record<IndexedKind, ReadonlyMap<string, readonly Row[]>>>;
  /** Of public partnerships alone, by partnership. */
  readonly links: ReadonlyMap<string, PairLink>;
  /** Public partnerships of a municipality. */
  linksOf(municipality: string): readonly PairLink[];
}

/** When an entry was first published: as its editors say, else as Strapi does. */
export const publicationOf = (row: Row): number => timeOf(row.publicationDate) ?? timeOf(row.publishedAt) ?? 0;

const grouped = (rows: readonly Row[]): Map<string, Row[]> => {
  const documents = new Map<string, Row[]>();
  for (const row of rows) {
    const versions = documents.get(row.documentId);
    if (versions) versions.push(row);
    else documents.set(row.documentId, [row]);
  }
  return documents;
};

/**
 * What of the published rows the public may see now.
 *
 * Not yet: entries whose publication lies in the future. Never: a partnership of which a side is not public, since
 * it would tell that side's name.
 */
export function publicIndex(rows: PublishedRows, now: Date): PublicIndex {
  const due = (list: readonly Row[]): Row[] => list.filter((row) => publicationOf(row) <= now.getTime());
  const municipality = grouped(due(rows.municipality));
  const linkOf = new Map(rows.links.map((link) => [link.partnership, link]));

  const partnership = new Map(
    [...grouped(due(rows.partnership))].filter(([documentId]) => {
      const link = linkOf.get(documentId);
      return link !== undefined && municipality.has(link.sideA) && municipality.has(link.sideB);
    }),
  );
  const links = new Map([...linkOf].filter(([documentId]) => partnership.has(documentId)));
  const byMunicipality = new Map<string, PairLink[]>();
  for (const link of links.values()) {
    for (const side of [link.sideA, link.sideB]) byMunicipality.set(side, [...(byMunicipality.get(side) ?? []), link]);
  }

  return {
    documents: { article: grouped(due(rows.article)), event: grouped(due(rows.event)), municipality, partnership, area: grouped(rows.area), programme: grouped(rows.programme) },
    links,
    linksOf: (documentId) => byMunicipality.get(documentId) ?? [],
  };
}
