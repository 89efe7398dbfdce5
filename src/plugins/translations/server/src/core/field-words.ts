/** What fields are called by people, for notes that go out with them. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  title: { pl: 'Tytuł', uk: 'Заголовок', en: 'Title' },
  name: { pl: 'Nazwa', uk: 'Назва', en: 'Name' },
  shortName: { pl: 'Skrót nazwy', uk: 'Скорочена назва', en: 'Short name' },
  summary: { pl: 'Streszczenie', uk: 'Короткий зміст', en: 'Summary' },
  body: { pl: 'Treść', uk: 'Текст', en: 'Text' },
  description: { pl: 'Opis', uk: 'Опис', en: 'Description' },
  about: { pl: 'O nas', uk: 'Про нас', en: 'About' },
  address: { pl: 'Adres', uk: 'Адреса', en: 'Address' },
  coverAlt: { pl: 'Opis zdjęcia dla niewidzących', uk: 'Опис світлини для незрячих', en: 'Description of the picture for blind readers' },
  sourceTitle: { pl: 'Nazwa źródła', uk: 'Назва джерела', en: 'Name of the source' },
  venueName: { pl: 'Miejsce', uk: 'Місце', en: 'Venue' },
  venueAddress: { pl: 'Adres miejsca', uk: 'Адреса місця', en: 'Address of the venue' },
  needs: { pl: 'Potrzeby', uk: 'Потреби', en: 'Needs' },
  offers: { pl: 'Oferta', uk: 'Пропозиція', en: 'Offers' },
  partners: { pl: 'Partnerzy', uk: 'Партнери', en: 'Partners' },
};

const UNIT_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  heading: { pl: 'nagłówek', uk: 'підзаголовок', en: 'heading' },
  'list-item': { pl: 'punkt listy', uk: 'пункт списку', en: 'list item' },
  quote: { pl: 'cytat', uk: 'цитата', en: 'quotation' },
  'image-alt': { pl: 'opis zdjęcia dla niewidzących', uk: 'опис світлини для незрячих', en: 'description of a picture for blind readers' },
  'image-caption': { pl: 'podpis zdjęcia', uk: 'підпис світлини', en: 'caption of a picture' },
};

const LIMIT: Readonly<Record<string, (limit: number) => string>> = {
  pl: (limit) => `najwyżej ${String(limit)} znaków`,
  uk: (limit) => `не більше ${String(limit)} знаків`,
  en: (limit) => `at most ${String(limit)} characters`,
};

/** What a unit is, for the person who translates it: its field, its kind, its limit. */
export function unitNotes({ field, kind }: { readonly field: string; readonly kind: string }, maxLength: number | null, locale: string): string[] {
  const name = WORDS[field]?.[locale] ?? field;
  const what = UNIT_WORDS[kind]?.[locale];
  const limit = (LIMIT[locale] ?? LIMIT.en)?.(maxLength ?? 0);
  return [what === undefined ? name : `${name}: ${what}`, ...(maxLength === null || limit === undefined ? [] : [limit])];
}
