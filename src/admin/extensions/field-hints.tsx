import { useIntl } from 'react-intl';

import pl from '../translations/pl.json';
import { contentTypeOfPath } from './content-type-of-path';

const polish: Readonly<Record<string, string>> = pl;

interface FormField {
  readonly name: string;
  readonly hint?: unknown;
}

interface EditLayout {
  readonly layout: readonly (readonly (readonly FormField[])[])[];
}

/**
 * Hook `Admin/CM/pages/EditView/mutate-edit-view-layout`: hints below fields in the language of the panel.
 *
 * Strapi translates labels by id but shows descriptions as they are stored. A stored description that is ours, in
 * Polish, gives way to its translation; one that the office has written instead stays.
 */
export function translateHints<Edit extends { readonly layout: EditLayout }>(edit: Edit): Edit {
  const uid = contentTypeOfPath(window.location.pathname);
  if (uid === null) return edit;
  return {
    ...edit,
    layout: {
      ...edit.layout,
      layout: edit.layout.layout.map((panel) => panel.map((row) => row.map((field) => withHint(field, `content-manager.content-types.${uid}.${field.name}.hint`)))),
    },
  };
}

function withHint<Field extends FormField>(field: Field, id: string): Field {
  const own = polish[id];
  return own !== undefined && field.hint === own ? { ...field, hint: <FieldHint id={id} /> } : field;
}

function FieldHint({ id }: { readonly id: string }) {
  const { formatMessage } = useIntl();
  return <>{formatMessage({ id, defaultMessage: polish[id] })}</>;
}
