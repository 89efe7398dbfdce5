import type { Core } from '@strapi/strapi';

import { readingOrder } from '../core/fallback';
import type { Item } from '../core/item';
import { KINDS, type Kind } from '../core/kind';
import type { Row } from '../core/plain-row';
import { previewKey, previewPath, verifyLink, type PreviewGrant, type PreviewTarget } from '../core/preview-link';
import { publicationOf } from '../core/public-index';
import { ReadingOrder } from '../core/refs';
import { shapeItem } from '../core/shape-item';
import { configuredLocales, defaultLocale } from '../store/languages';
import { previewedVersion, versionWithCreator } from '../store/previewed-version';
import { createPublishedRows, kindOfUid } from '../store/published-rows';
import { addressForPanel } from './preview-origin';
import { feedSettings } from './projection';

export type Preview =
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'forged' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'missing' }
  /** The entry is there, and the public would not be shown it: a side of a partnership is not public. */
  | { readonly kind: 'hidden' };

/** What Strapi's preview button asks with: `status` is also `modified` there. */
export interface AskedVersion {
  readonly documentId?: string | undefined;
  readonly locale?: string | null | undefined;
  readonly status?: string | undefined;
}

export interface PreviewService {
  /** Which version a preview button means; null for types that have no page, and for single types. */
  targetOf(uid: string, asked: AskedVersion): Promise<PreviewTarget | null>;
  /** The version with whoever made it, to ask a role about; null where it is not there. */
  subjectOf(target: PreviewTarget): Promise<object | null>;
  /** An address that shows this version, to whoever has it, for a short time; undefined for types that have no page. Asks for no permission. */
  addressOf(uid: string, asked: AskedVersion): Promise<string | undefined>;
  /** What a link shows. */
  open(grant: PreviewGrant, signature: string): Promise<Preview>;
}

const secretsOf = (strapi: Core.Strapi): readonly string[] => {
  const own = strapi.plugin('feed').config('preview.secret') as unknown as string;
  const secrets: readonly string[] = own === '' ? strapi.config.get<string[]>('server.app.keys', []) : [own];
  if (secrets.length === 0) throw new Error('Links of preview cannot be signed: APP_KEYS is missing.');
  return secrets;
};

/**
 * Shows entries as the public will see them, before it does. Nothing of it is kept: the read model and its caches hold
 * what is public and nothing else.
 *
 * @param clock the time now
 */
export function createPreview(strapi: Core.Strapi, clock: () => Date = () => new Date()): PreviewService {
  const content = createPublishedRows(strapi);
  const settings = feedSettings(strapi);
  // The first key signs; what the others have signed still holds.
  const keys = (): Buffer[] => secretsOf(strapi).map(previewKey);
  const seconds = Number(strapi.plugin('feed').config('preview.minutes')) * 60;

  /** The item that the feed would give, were this version published now, or on the later day that it is meant for. */
  async function shape(kind: Kind, version: Row, locale: string): Promise<Item | null> {
    const row: Row = { ...version, publishedAt: (version.publishedAt as string | null) ?? clock().toISOString() };
    const then = new Date(Math.max(clock().getTime(), publicationOf(row)));
    const { index, milestones } = await content.around([{ kind, documentId: row.documentId }], settings, then, { kind, row });
    const chain = readingOrder(locale, true, settings.fallbackChains);
    return shapeItem(kind, row, { index, reading: new ReadingOrder(locale, chain, chain), settings, withBody: true, milestones });
  }

  async function targetOf(uid: string, { documentId, locale, status }: AskedVersion): Promise<PreviewTarget | null> {
    const kind = KINDS.find((candidate) => candidate === kindOfUid(uid));
    if (kind === undefined || documentId === undefined) return null;
    return { kind, documentId, locale: locale ?? (await defaultLocale(strapi)), status: status === 'published' ? 'published' : 'draft' };
  }

  return {
    targetOf,

    subjectOf: (target) => versionWithCreator(strapi, target),

    async addressOf(uid, asked) {
      const target = await targetOf(uid, asked);
      const [key] = keys();
      if (target === null || key === undefined) return undefined;
      return addressForPanel(strapi, previewPath({ ...target, expires: Math.floor(clock().getTime() / 1000) + seconds }, key));
    },

    async open(grant, signature) {
      const verdict = verifyLink(grant, signature, keys(), clock());
      if (verdict.kind !== 'valid') return verdict;
      const { kind, locale } = grant;
      const version = (await configuredLocales(strapi)).includes(locale) ? await previewedVersion(strapi, grant) : null;
      if (version === null) return { kind: 'missing' };
      const item = await shape(kind, version, locale);
      return item === null ? { kind: 'hidden' } : { kind: 'item', item };
    },
  };
}

export default ({ strapi }: { strapi: Core.Strapi }): PreviewService => createPreview(strapi);
