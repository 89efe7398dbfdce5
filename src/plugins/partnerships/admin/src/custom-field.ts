import type { ReactNode } from 'react';

import type { FieldValue } from '@strapi/strapi/admin';

/** What the content manager hands to the input of a custom field. */
export interface CustomFieldProps extends FieldValue {
  readonly name: string;
  readonly label: ReactNode;
  readonly labelAction?: ReactNode;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly attribute?: { readonly options?: Readonly<Record<string, unknown>> };
}
