/** How the content manager shows a content type when an installation starts for the first time. */
export interface TypeLayout {
  /** The field by which entries are named in lists and pickers. */
  readonly mainField: string;
  readonly defaultSortBy: string;
  readonly defaultSortOrder: 'ASC' | 'DESC';
  readonly list: readonly string[];
  /** Rows of fields with their widths; a row is twelve wide. */
  readonly edit: readonly (readonly (readonly [field: string, width: number])[])[];
  /** Label and, where it helps, a sentence below the field. In Polish, the office's language. */
  readonly labels: Readonly<Record<string, readonly [label: string, description?: string]>>;
}
