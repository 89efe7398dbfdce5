import type { Core } from '@strapi/strapi';

import type { EntryId } from '../core/entry';
import { kindOfUid } from './published-rows';

/** A lifecycle event as far as it is looked at here; Strapi types `params` as anything. */
interface Happening {
  readonly params: { readonly where?: unknown };
  readonly state: Record<string, unknown>;
  readonly result?: unknown;
}

const FILE = 'plugin::upload.file';
const LANGUAGE = 'plugin::i18n.locale';

/** What follows from changes that no document write tells of. */
export interface SourceListener {
  /** Before files change, or go; by id. What it returns `afterFiles` gets. */
  beforeFiles(ids: readonly number[]): Promise<ReadonlyMap<number, readonly string[]>>;
  /** @param evidenceOf partnerships that each was evidence of */
  afterFiles(evidenceOf: ReadonlyMap<number, readonly string[]>): Promise<void>;
  /** After a file was uploaded straight into fields of these entries. */
  afterUpload(ids: readonly EntryId[]): Promise<void>;
  /** After a language has come, gone or become the default one. */
  afterLanguages(): Promise<void>;
}

/** Hears of changes of files and languages. */
export function listenToSources(strapi: Core.Strapi, listener: SourceListener): void {
  const filesOf = async ({ params }: Happening): Promise<number[]> =>
    ((await strapi.db.query(FILE).findMany({ select: ['id'], where: (params.where ?? {}) as object })) as { id: number }[]).map(({ id }) => id);

  const before = async (event: Happening): Promise<void> => {
    const ids = await filesOf(event);
    event.state.files = ids.length === 0 ? null : await listener.beforeFiles(ids);
  };
  const after = async ({ state }: Happening): Promise<void> => {
    if (state.files instanceof Map) await listener.afterFiles(state.files as Map<number, readonly string[]>);
  };
  const uploaded = async ({ result }: Happening): Promise<void> => {
    const { id } = (result ?? {}) as { id?: number };
    if (id === undefined) return;
    const file = (await strapi.db.query(FILE).findOne({ where: { id }, populate: { related: true } })) as { related?: readonly { __type?: string; documentId?: string }[] } | null;
    const ids = (file?.related ?? []).flatMap(({ __type: uid, documentId }): EntryId[] => {
      const kind = uid === undefined ? null : kindOfUid(uid);
      return kind === null || documentId === undefined ? [] : [{ kind, documentId }];
    });
    if (ids.length > 0) await listener.afterUpload(ids);
  };
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    afterCreate: uploaded,
    beforeUpdate: before,
    beforeUpdateMany: before,
    beforeDelete: before,
    beforeDeleteMany: before,
    afterUpdate: after,
    afterUpdateMany: after,
    afterDelete: after,
    afterDeleteMany: after,
  });

  const languages = (): Promise<void> => listener.afterLanguages();
  strapi.db.lifecycles.subscribe({ models: [LANGUAGE], afterCreate: languages, afterUpdate: languages, afterDelete: languages, afterDeleteMany: languages });
}
