import type { Core } from '@strapi/strapi';

import { readerLanguage, refusal, refuseInvalid } from '../../../../../refusals';
import { inWriteTransaction } from '../../../../../writes/write-transaction';
import { LINKABLE, type LinkableKind } from '../core/public-id';
import { isWriteAction } from '../../../../../writes/write-action';
import { createEntries } from '../store/entries';
import { createLinkedValues } from '../store/linked-values';
import { createMilestones } from '../store/milestones';
import { createRegistry } from '../store/registry';
import { LINK_UID, MILESTONE_UID, MUNICIPALITY_UID, PARTNERSHIP_UID } from '../core/uids';
import { createGates } from './gates';
import { refuseBrokenLinks } from './guard-links';
import { guardMilestone } from './guard-milestone';
import { guardMunicipality } from './guard-municipality';
import { guardPartnership } from './guard-partnership';
import { noteMade } from './history-made';
import type { Stores } from './stores';
import { documentIdOf, type Next, type WriteContext } from './write-context';

const kindOf = (uid: string): LinkableKind | null => {
  const found = Object.entries(LINKABLE).find(([, target]) => target === uid);
  return found ? (found[0] as LinkableKind) : null;
};

/**
 * Puts the rules of this plugin around every write of the Document Service, so that they hold whoever writes:
 * admin panel, REST, bulk actions, a script. Each write and what follows from it is one transaction.
 */
export function guardDocuments(strapi: Core.Strapi): void {
  const stores: Stores = {
    entries: createEntries(strapi),
    registry: createRegistry(strapi),
    milestones: createMilestones(strapi),
    linkedValues: createLinkedValues(strapi),
  };

  const gates = createGates(strapi);

  strapi.documents.use(async (context, next) => {
    if (!isWriteAction(context.action)) return next();
    const ctx = { uid: context.uid as string, action: context.action, params: context.params } as unknown as WriteContext;
    const proceed: Next = () => next() as Promise<unknown>;
    const kind = kindOf(ctx.uid);
    if (kind === null && ctx.uid !== MILESTONE_UID && ctx.uid !== LINK_UID && !ctx.uid.startsWith('api::')) return next();
    if (ctx.uid === LINK_UID) refuseInvalid([refusal('partnership', 'registry.own')]);

    return inWriteTransaction(strapi, async (trx) => {
      // Errors name partnerships and municipalities in the language of whoever reads them.
      const locale = readerLanguage(strapi.requestContext.get());
      await refuseBrokenLinks(strapi, stores.entries, ctx);
      await gates.refuseUnfit(ctx);

      let result: unknown;
      if (ctx.uid === PARTNERSHIP_UID) result = await guardPartnership(strapi, stores, trx, ctx, locale, proceed);
      else if (ctx.uid === MUNICIPALITY_UID) result = await guardMunicipality(strapi, stores, ctx, locale, proceed);
      else if (ctx.uid === MILESTONE_UID) result = await guardMilestone(strapi, stores, trx, ctx, locale, proceed);
      else result = await proceed();

      const made = ctx.action === 'create' || ctx.action === 'clone' ? documentIdOf(result) : null;
      if (made !== null) noteMade(trx, made);

      const { documentId } = ctx.params;
      if (ctx.action === 'delete' && kind !== null && documentId !== undefined && (await stores.entries.versions(LINKABLE[kind], documentId)).length === 0) {
        await stores.linkedValues.forget(trx, { kind, documentId });
      }
      return result;
    }) as ReturnType<typeof next>;
  });
}
