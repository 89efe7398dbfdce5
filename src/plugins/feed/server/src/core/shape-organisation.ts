import type { OrganisationView } from './item';
import { referencedIds, textOf, type Row } from './plain-row';
import type { PublicIndex } from './public-index';
import type { ReadingOrder } from './refs';

/** An area of cooperation as the public reads it. */
export interface AreaView {
  readonly id: string;
  readonly documentId: string;
  readonly locale: string;
  readonly slug: string | null;
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
}

export const shapeArea = (row: Row): AreaView => ({
  id: `area:${row.documentId}`,
  documentId: row.documentId,
  locale: row.locale,
  slug: textOf(row.slug),
  key: textOf(row.key) ?? '',
  name: textOf(row.name) ?? '',
  description: textOf(row.description),
});

type Contact = OrganisationView['contacts'][number];
type Programme = OrganisationView['programmes'][number];

const contactsOf = (value: unknown): Contact[] =>
  Array.isArray(value)
    ? (value as unknown[]).flatMap((contact): Contact[] =>
        typeof contact === 'object' && contact !== null && 'role' in contact && typeof contact.role === 'string'
          ? [
              {
                role: contact.role,
                email: 'email' in contact ? textOf(contact.email) : null,
                phone: 'phone' in contact ? textOf(contact.phone) : null,
                note: 'note' in contact ? textOf(contact.note) : null,
              },
            ]
          : [],
      )
    : [];

/** Who publishes, and the framework programmes above the pairs. */
export function shapeOrganisation(row: Row, index: PublicIndex, reading: ReadingOrder): OrganisationView {
  const programmes = referencedIds(row.programmes, 'programme').flatMap((documentId): Programme[] => {
    const programme = reading.choose(index.documents.programme.get(documentId) ?? []);
    if (!programme) return [];
    return [
      {
        id: `programme:${documentId}`,
        documentId,
        slug: textOf(programme.slug),
        name: textOf(programme.name) ?? '',
        summary: textOf(programme.summary),
        partners: textOf(programme.partners),
        since: textOf(programme.since),
        until: textOf(programme.until),
        website: textOf(programme.website),
      },
    ];
  });
  return {
    documentId: row.documentId,
    locale: row.locale,
    isFallback: row.locale !== reading.locale,
    name: textOf(row.name) ?? '',
    shortName: textOf(row.shortName),
    about: textOf(row.about),
    address: textOf(row.address),
    website: textOf(row.website),
    email: textOf(row.email),
    phone: textOf(row.phone),
    contacts: contactsOf(row.contacts),
    programmes,
    ...(row.example === true && { example: true as const }),
  };
}
