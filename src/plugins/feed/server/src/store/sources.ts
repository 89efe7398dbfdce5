import type { Core } from '@strapi/strapi';

/** A lifecycle event as far as it is looked at here; Strapi types `params` as anything. */
interface Happening {
  readonly params: { readonly where?: unknown };
  readonly state: Record<string, unknown>;
}

const FILE = 'plugin::upload.file';
const LANGUAGE = 'plugin::i18n.locale';

/** What follows from changes that no document write tells of. */
export interface SourceListener {
  /** Before files change, or go; by id. */
  beforeFiles(ids: readonly number[]): Promise<void>;
  afterFiles(ids: readonly number[]): Promise<void>;
  /** After a language has come, gone or become the default one. */
  afterLanguages(): Promise<void>;
}

/** Hears of changes of files and languages. */
export function listenToSources(strapi: Core.Strapi, listener: SourceListener): void {
  const filesOf = async ({ params }: Happening): Promise<number[]> =>
    ((await strapi.db.query(FILE).findMany({ select: ['id'], where: (params.where ?? {}) as object })) as { id: number }[]).map(({ id }) => id);

  const before = async (event: Happening): Promise<void> => {
    const ids = await filesOf(event);
    event.state.files = ids;
    if (ids.length > 0) await listener.beforeFiles(ids);
  };
  const after = async ({ state }: Happening): Promise<void> => {
    const ids = Array.isArray(state.files) ? (state.files as number[]) : [];
    if (ids.length > 0) await listener.afterFiles(ids);
  };
  strapi.db.lifecycles.subscribe({
    models: [FILE],
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
