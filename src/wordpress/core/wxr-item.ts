/** A term that an item names: a category, a tag, or what a plugin keeps in a taxonomy of its own. */
export interface WxrTermLink {
  readonly domain: string;
  readonly slug: string;
  readonly name: string;
}

/** An item of an export: a post, a page, an attachment, or anything else that WordPress keeps as one. */
export interface WxrItem {
  readonly id: number;
  readonly type: string;
  readonly status: string;
  /** As WordPress keeps it: may hold HTML. */
  readonly title: string;
  /** Address of its page. */
  readonly link: string;
  readonly content: string;
  readonly excerpt: string;
  /** `YYYY-MM-DD hh:mm:ss`, in the time of the site and in UTC. */
  readonly date: string;
  readonly dateGmt: string;
  /** Percent-encoded where it is not ASCII. */
  readonly slug: string;
  readonly isProtected: boolean;
  readonly attachmentUrl: string | null;
  readonly terms: readonly WxrTermLink[];
  /** Custom fields that are read here, by name. */
  readonly meta: ReadonlyMap<string, string>;
}

/** A term as the head of an export describes it. */
export interface WxrTerm {
  readonly taxonomy: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
}

/** Whose export it is. */
export interface WxrSite {
  readonly version: string;
  /** Addresses of the site's start page, without a slash at the end. */
  readonly addresses: readonly string[];
  readonly language: string;
}

/** Custom fields that say something here; sites have thousands of others. */
export const META = {
  thumbnail: '_thumbnail_id',
  alt: '_wp_attachment_image_alt',
  wpmlLanguage: '_wpml_import_language_code',
  wpmlGroup: '_wpml_import_translation_group',
  wpmlSource: '_wpml_import_source_language_code',
  wpmlDuplicateOf: '_icl_lang_duplicate_of',
} as const;
