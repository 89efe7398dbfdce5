import type { Core } from '@strapi/strapi';

import { inWriteTransaction } from '../../../../../writes/write-transaction';
import { ensureOverrideLog } from '../store/gates';

/** Makes ready what the gates write down; on every start, and once. */
export const openGates = (strapi: Core.Strapi): Promise<void> => inWriteTransaction(strapi, (trx) => ensureOverrideLog(strapi, trx));
