import type { InLocales } from '../../../src/seed/content';

/** How the title of sample content begins. */
export const EXAMPLE_LABEL: InLocales<string> = { pl: 'Przykład: ', uk: 'Приклад: ', en: 'Example: ' };

/** How the text of sample content ends: nobody may take it for news. */
export const EXAMPLE_NOTICE: InLocales<string> = {
  pl: 'To treść przykładowa: pokazuje, jak wygląda wpis, i nie opisuje niczego, co się wydarzyło lub wydarzy.',
  uk: 'Це приклад: він показує, який вигляд має допис, і не розповідає ні про що, що сталося чи станеться насправді.',
  en: 'This is sample content: it shows what an entry looks like and tells of nothing that has happened or will happen.',
};
