import type { TypeLayout } from './layout';
import { AREAS, COVER, COVER_ALT, COVER_DECORATIVE, EDTF, PUBLICATION_DATE, SLUG, SUMMARY } from './texts';

export const partnership: TypeLayout = {
  mainField: 'title',
  defaultSortBy: 'title',
  defaultSortOrder: 'ASC',
  list: ['title', 'type', 'since', 'updatedAt'],
  edit: [
    [['sideA', 6], ['sideB', 6]],
    [['type', 6], ['since', 6]],
    [['title', 8], ['slug', 4]],
    [['summary', 12]],
    [['body', 12]],
    [['areas', 12]],
    [['programme', 12]],
    [['cover', 6], ['coverAlt', 6]],
    [['coverDecorative', 6]],
    [['publicationDate', 6]],
  ],
  labels: {
    title: ['Tytuł', 'Puste pole wypełnią nazwy obu stron.'],
    slug: SLUG,
    summary: SUMMARY,
    body: ['Opis'],
    type: ['Rodzaj powiązania'],
    sideA: ['Pierwsza strona'],
    sideB: ['Druga strona'],
    since: ['Od kiedy', EDTF],
    areas: AREAS,
    programme: ['Program ramowy'],
    cover: COVER,
    coverAlt: COVER_ALT,
    coverDecorative: COVER_DECORATIVE,
    publicationDate: PUBLICATION_DATE,
  },
};
