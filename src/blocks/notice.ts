/** Something of a source text that blocks cannot say, and that a person may want to look at. No word is lost by any of them. */
export type Notice =
  /** A WordPress shortcode that nothing is known of: its inner words are kept, what it would have drawn is not. */
  | { readonly kind: 'shortcode'; readonly name: string }
  /** A link to something that a public text does not link to: its words are kept. */
  | { readonly kind: 'link-lost'; readonly address: string }
  /** A frame, film or sound: it has become a link. */
  | { readonly kind: 'embed'; readonly address: string }
  /** A picture that was a link to another page: the picture is kept. */
  | { readonly kind: 'picture-link-lost'; readonly address: string }
  /** A picture without an address that could be fetched. */
  | { readonly kind: 'picture-unreadable' }
  /** A table: each row has become a paragraph. */
  | { readonly kind: 'table' };
