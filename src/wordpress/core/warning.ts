import type { Notice } from '../../blocks';

/** Something about an item that a person may want to look at after the import. */
export type Warning =
  | Notice
  /** A link to another page of the same site: it leads to the old address still. */
  | { readonly kind: 'own-link'; readonly address: string }
  /** A picture that was not brought along: nobody asked for pictures, or it could not be had. */
  | { readonly kind: 'picture-left'; readonly address: string; readonly reason: 'not-asked' | 'elsewhere' | 'missing' | 'unreadable' | 'removed' }
  /** A picture that names an attachment which the export does not have. */
  | { readonly kind: 'attachment-unknown'; readonly attachment: number }
  | { readonly kind: 'category-unmatched'; readonly category: string }
  | { readonly kind: 'title-cut' }
  | { readonly kind: 'title-made' }
  | { readonly kind: 'summary-cut' }
  /** The export has the site's own time alone. */
  | { readonly kind: 'date-local' }
  | { readonly kind: 'language-guessed'; readonly from: 'address' }
  /** The post needed a password, or was for signed-in people alone. */
  | { readonly kind: 'was-not-public' }
  | { readonly kind: 'slug-changed'; readonly slug: string };
