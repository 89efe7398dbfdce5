import type { TypeLayout } from './layout';
import { AREAS, COVER, COVER_ALT, COVER_DECORATIVE, EXAMPLE, MUNICIPALITIES, PARTNERSHIPS, PUBLICATION_DATE, SLUG, SUMMARY } from './texts';

export const article: TypeLayout = {
  mainField: 'title',
  defaultSortBy: 'publicationDate',
  defaultSortOrder: 'DESC',
  list: ['title', 'publicationDate', 'pinned', 'updatedAt'],
  edit: [
    [['title', 8], ['slug', 4]],
    [['summary', 12]],
    [['body', 12]],
    [['cover', 6], ['coverAlt', 6]],
    [['coverDecorative', 6]],
    [['pinned', 4], ['publicationDate', 4], ['example', 4]],
    [['sourceUrl', 6], ['sourceTitle', 6]],
    [['areas', 12]],
    [['partnerships', 12]],
    [['municipalities', 12]],
  ],
  labels: {
    title: ['Tytuł'],
    slug: SLUG,
    summary: SUMMARY,
    body: ['Treść'],
    cover: COVER,
    coverAlt: COVER_ALT,
    coverDecorative: COVER_DECORATIVE,
    pinned: ['Przypięta', 'Przypięte wiadomości stoją na początku listy.'],
    publicationDate: PUBLICATION_DATE,
    sourceUrl: ['Adres źródła', 'Strona, z której pochodzi wiadomość; zaczyna się od https://.'],
    sourceTitle: ['Nazwa źródła'],
    areas: AREAS,
    partnerships: PARTNERSHIPS,
    municipalities: MUNICIPALITIES,
    example: EXAMPLE,
  },
};
