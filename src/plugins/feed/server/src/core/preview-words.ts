/** Why there is no preview to be seen. */
export type PreviewRefusal = 'forged' | 'expired' | 'missing' | 'hidden';

interface Words {
  readonly title: string;
  readonly text: string;
}

/** In all three languages at once: a link tells nothing of who opens it. */
export const PREVIEW_REFUSALS: Readonly<Record<PreviewRefusal, Readonly<Record<'pl' | 'uk' | 'en', Words>>>> = {
  forged: {
    pl: { title: 'Ten odnośnik do podglądu jest nieprawidłowy', text: 'Adres jest niepełny albo ktoś go zmienił. Otwórz wpis w panelu i wybierz podgląd jeszcze raz.' },
    uk: { title: 'Це посилання на перегляд неправильне', text: 'Адреса неповна або її хтось змінив. Відкрийте запис у панелі й виберіть перегляд ще раз.' },
    en: { title: 'This preview link is not valid', text: 'The address is incomplete, or somebody has changed it. Open the entry in the admin panel and choose the preview again.' },
  },
  expired: {
    pl: { title: 'Ten odnośnik do podglądu wygasł', text: 'Podgląd można oglądać tylko przez krótki czas. Odśwież stronę panelu (klawisz F5) albo otwórz wpis i wybierz podgląd jeszcze raz.' },
    uk: { title: 'Термін дії цього посилання на перегляд минув', text: 'Перегляд доступний лише недовго. Оновіть сторінку панелі (клавіша F5) або відкрийте запис і виберіть перегляд ще раз.' },
    en: { title: 'This preview link has expired', text: 'A preview can be seen for a short time only. Reload the page of the admin panel (F5), or open the entry and choose the preview again.' },
  },
  missing: {
    pl: { title: 'Nie ma czego pokazać', text: 'Tej wersji wpisu nie ma: wpis został usunięty, nie jest opublikowany albo nie zapisano go w tym języku. Sprawdź go na liście w panelu.' },
    uk: { title: 'Немає чого показати', text: 'Цієї версії запису немає: запис видалено, не опубліковано або не збережено цією мовою. Перевірте його у списку в панелі.' },
    en: { title: 'There is nothing to show', text: 'This version of the entry is not there: the entry was deleted, is not published, or was never saved in this language. Look for it in the list in the admin panel.' },
  },
  hidden: {
    pl: { title: 'Tego partnerstwa nie da się jeszcze pokazać', text: 'Strona partnerstwa wymienia obie gminy, a co najmniej jedna z nich nie jest opublikowana. Opublikuj ją, a potem otwórz podgląd jeszcze raz.' },
    uk: { title: 'Це партнерство ще не можна показати', text: 'На сторінці партнерства названо обидві громади, а щонайменше одну з них не опубліковано. Опублікуйте її й відкрийте перегляд ще раз.' },
    en: { title: 'This partnership cannot be shown yet', text: 'The page of a partnership names both municipalities, and at least one of them is not published. Publish it, and open the preview again.' },
  },
};
