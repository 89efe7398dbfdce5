import { useIntl } from 'react-intl';

/** When something happened, in the reader's own time; the exact moment is there for programs. */
export function EntryMoment({ at }: { readonly at: string }) {
  const { formatDate } = useIntl();
  return <time dateTime={at}>{formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}</time>;
}
