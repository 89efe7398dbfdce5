import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { createInquiries } from '../../store/inquiries/inquiries';
import { createLeases } from '../../store/inquiries/leases';
import { createPurges, type Purge } from '../../store/inquiries/purges';
import { createRates } from '../../store/inquiries/rates';
import { createSubmissions } from '../../store/inquiries/submissions';
import { eraseInquiries } from './erasure';
import { inquirySettings } from './settings';

const WORK = 'retention';
const HOUR_MS = 3_600_000;

/** How long one instance has the work for itself; whoever is killed at it leaves the rest to the next after that. */
const LEASE_MS = 10 * 60_000;

/** Erased in one transaction: a write of somebody's waits no longer than these take. */
const AT_A_TIME = 50;

/** How long the work rests after it was done: a day less what a timer may be late, and a while where instances start together. */
const REST_MS = 23 * HOUR_MS;
const REST_AT_START_MS = 10 * 60_000;

export type PurgeOutcome = { readonly kind: 'done'; readonly erased: number } | { readonly kind: 'elsewhere' };

/** Erases what may be kept no longer, once a day on one of all instances, and at starts. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const inquiries = createInquiries(strapi);
  const leases = createLeases(strapi);
  const purges = createPurges(strapi);
  const holder = randomUUID();
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<unknown> = Promise.resolve();

  /** @param restMs how long ago it must have been done by anybody */
  async function purge(now: Date, restMs: number): Promise<PurgeOutcome> {
    if (!(await leases.take(WORK, holder, { leaseMs: LEASE_MS, restMs }))) return { kind: 'elsewhere' };
    try {
      let erased = 0;
      for (;;) {
        const due = await inquiries.dueForPurge(now, AT_A_TIME);
        // The first round is noted even where it erases nothing: it shows that the work is done.
        if (due.length === 0 && erased > 0) break;
        await eraseInquiries(strapi, due, 'retention', now);
        erased += due.length;
        if (due.length < AT_A_TIME) break;
      }
      await createRates(strapi).clear();
      await createSubmissions(strapi).clear();
      await leases.done(WORK, holder);
      return { kind: 'done', erased };
    } catch (error) {
      await leases.release(WORK, holder);
      throw error;
    }
  }

  const purgeAndTell = async (restMs: number): Promise<void> => {
    try {
      const outcome = await purge(new Date(), restMs);
      if (outcome.kind === 'done' && outcome.erased > 0) strapi.log.info(`Inquiries whose time is over have been erased: ${String(outcome.erased)}.`);
    } catch (error) {
      strapi.log.error(`Inquiries whose time is over could not be erased and will be tried again: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  return {
    purge,

    /** When inquiries were erased, the latest first. */
    log: (most = 100): Promise<Purge[]> => purges.latest(most),

    start(): void {
      if (!inquirySettings(strapi).tended) return;
      const outside = AsyncLocalStorage.snapshot();
      running = outside(() => purgeAndTell(REST_AT_START_MS));
      timer = setInterval(() => {
        running = outside(() => purgeAndTell(REST_MS));
      }, HOUR_MS);
      timer.unref();
    },

    async stop(): Promise<void> {
      if (timer) clearInterval(timer);
      await running;
    },
  };
};
