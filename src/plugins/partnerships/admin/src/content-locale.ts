import { useIntl } from 'react-intl';

/** The languages in which names of places are kept. */
export type ContentLocale = 'pl' | 'uk' | 'en';

/** The language of content that a reader of this interface language reads first. */
export const contentLocaleOf = (interfaceLocale: string): ContentLocale =>
  interfaceLocale === 'pl' || interfaceLocale === 'uk' ? interfaceLocale : 'en';

/** The language in which names are asked of the server: the one of the admin panel, not of the entry being edited. */
export const useContentLocale = (): ContentLocale => contentLocaleOf(useIntl().locale);
