import type { TypeLayout } from './layout';
import { EDTF, EXAMPLE, SLUG, SUMMARY } from './texts';

const KEY = ['Klucz', 'Stałe oznaczenie dla programów: małe litery łacińskie, cyfry i łączniki.'] as const;

export const area: TypeLayout = {
  mainField: 'name',
  defaultSortBy: 'name',
  defaultSortOrder: 'ASC',
  list: ['name', 'key', 'updatedAt'],
  edit: [[['name', 8], ['slug', 4]], [['description', 12]], [['key', 6]]],
  labels: { name: ['Nazwa'], slug: SLUG, description: ['Opis'], key: KEY },
};

export const programme: TypeLayout = {
  mainField: 'name',
  defaultSortBy: 'name',
  defaultSortOrder: 'ASC',
  list: ['name', 'since', 'key', 'updatedAt'],
  edit: [[['name', 8], ['slug', 4]], [['summary', 12]], [['partners', 12]], [['since', 6], ['until', 6]], [['website', 6], ['key', 6]]],
  labels: {
    name: ['Nazwa'],
    slug: SLUG,
    summary: SUMMARY,
    partners: ['Kto prowadzi'],
    since: ['Od kiedy', EDTF],
    until: ['Do kiedy', EDTF],
    website: ['Strona internetowa'],
    key: KEY,
  },
};

export const organisation: TypeLayout = {
  mainField: 'name',
  defaultSortBy: 'name',
  defaultSortOrder: 'ASC',
  list: ['name', 'updatedAt'],
  edit: [[['name', 8], ['shortName', 4]], [['about', 12]], [['address', 12]], [['website', 4], ['email', 4], ['phone', 4]], [['contacts', 12]], [['programmes', 12]], [['example', 6]]],
  labels: {
    name: ['Nazwa'],
    shortName: ['Skrót'],
    about: ['O organizacji'],
    address: ['Adres'],
    website: ['Strona internetowa'],
    email: ['E-mail'],
    phone: ['Telefon'],
    contacts: ['Kontakty', 'Według roli, nie według osoby.'],
    programmes: ['Programy ramowe'],
    example: EXAMPLE,
  },
};

export const inquiry: TypeLayout = {
  mainField: 'reference',
  defaultSortBy: 'createdAt',
  defaultSortOrder: 'DESC',
  list: ['reference', 'municipalityName', 'country', 'state', 'createdAt'],
  edit: [
    [['reference', 6], ['state', 6]],
    [['municipalityName', 6], ['country', 3], ['code', 3]],
    [['contactName', 6], ['contactRole', 6]],
    [['email', 6], ['phone', 6]],
    [['areas', 12]],
    [['message', 12]],
    [['preferredPartner', 6]],
    [['municipality', 6], ['partnership', 6]],
    [['note', 12]],
    [['noticeVersion', 4], ['consentedAt', 4], ['purgeAfter', 4]],
  ],
  labels: {
    reference: ['Numer zgłoszenia'],
    municipalityName: ['Nazwa gminy'],
    country: ['Kraj'],
    code: ['Kod TERC lub KATOTTH'],
    contactName: ['Osoba do kontaktu'],
    contactRole: ['Jej rola'],
    email: ['E-mail'],
    phone: ['Telefon'],
    areas: ['Obszary współpracy'],
    message: ['Wiadomość'],
    preferredPartner: ['Upatrzony partner'],
    municipality: ['Gmina w rejestrze'],
    partnership: ['Partnerstwo'],
    note: ['Notatka biura'],
    noticeVersion: ['Wersja klauzuli informacyjnej'],
    consentedAt: ['Zgoda wyrażona'],
    purgeAfter: ['Usunąć po'],
    state: ['Stan'],
  },
};

/** The glossary: a word in the languages that it has. */
export const term: TypeLayout = {
  mainField: 'pl',
  defaultSortBy: 'pl',
  defaultSortOrder: 'ASC',
  list: ['pl', 'uk', 'en', 'note', 'updatedAt'],
  edit: [[['pl', 4], ['uk', 4], ['en', 4]], [['note', 6], ['avoid', 6]]],
  labels: {
    pl: ['Po polsku', 'Forma podstawowa, np. gmina; odmienione formy rozpoznają się same.'],
    uk: ['Po ukraińsku'],
    en: ['Po angielsku'],
    note: ['Uwaga', 'Kiedy tak, a kiedy inaczej. Tłumacze widzą ją przy słowie.'],
    avoid: ['Czego unikać', 'Formy, których nie należy używać, każda w osobnym wierszu.'],
  },
};
