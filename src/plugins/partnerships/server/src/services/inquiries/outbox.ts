import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { envelopeOf, type Envelope, type MailKind } from '../../core/inquiries/mail';
import { pauseAfter } from '../../core/inquiries/pause';
import { createMails, type ClaimedMail, type MailState } from '../../store/inquiries/mails';
import { inquirySettings } from './settings';

/** How long an instance waits at most before it looks whether another one has left a mail. */
const LOOK_AGAIN_MS = 15_000;

const DAY_MS = 86_400_000;

interface EmailService {
  send(mail: Envelope & { html: string }): Promise<unknown>;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Sends what waits in the outbox, one mail at a time an instance.
 *
 * At least once: a mail is marked as sent after the mail server has taken it. A process that is killed between the two
 * leaves it to whoever comes after the lease, and it goes out once more, with the same Message-ID.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const { mail: settings, tended } = inquirySettings(strapi);
  const mails = createMails(strapi);
  const holder = randomUUID();
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = true;
  /** Runs outside of whatever woke it, which is most often a request with a transaction of its own. */
  let outside: <Result>(run: () => Result) => Result = (run) => run();

  /** Mails for which there is somewhere to go. */
  const sendable = (): MailKind[] => (settings.configured ? (settings.office === '' ? ['sender'] : ['office', 'sender']) : []);

  async function send(mail: ClaimedMail): Promise<void> {
    const envelope = envelopeOf(mail.id, mail.kind, mail.content, settings);
    // The provider sends the text as HTML where it is given none: what people wrote would become markup.
    await (strapi.plugin('email').service('email') as EmailService).send({ ...envelope, html: '' });
  }

  /** Sends the mail that is due first. @returns whether there was one */
  async function step(): Promise<boolean> {
    const mail = await mails.claim(holder, sendable(), settings.leaseSeconds * 1000);
    if (!mail) return false;
    try {
      await send(mail);
    } catch (error) {
      const reason = messageOf(error);
      if (mail.triedForMs >= settings.giveUpDays * DAY_MS) {
        strapi.log.error(`The mail ${mail.id} could not be sent for ${String(settings.giveUpDays)} days and is given up.`);
        await mails.giveUp(mail.id, holder, reason);
      } else {
        strapi.log.warn(`The mail ${mail.id} could not be sent and will be tried again (attempt ${String(mail.attempts)}).`);
        await mails.postpone(mail.id, holder, reason, pauseAfter(mail.attempts, settings));
      }
      return true;
    }
    await mails.sent(mail.id);
    return true;
  }

  const isOpen = (): boolean => !stopped;

  const wait = (milliseconds: number): void => {
    if (stopped) return;
    timer = setTimeout(wake, milliseconds);
    timer.unref();
  };

  async function work(): Promise<void> {
    let rest = LOOK_AGAIN_MS;
    try {
      while (isOpen() && (await step()));
      if (isOpen()) rest = Math.min((await mails.nextDueIn(sendable())) ?? LOOK_AGAIN_MS, LOOK_AGAIN_MS);
    } catch (error) {
      if (isOpen()) strapi.log.error(`The outbox could not be worked off: ${messageOf(error)}`);
    }
    running = null;
    wait(again ? 0 : rest);
    again = false;
  }

  /** Looks for mails now. */
  function wake(): void {
    if (stopped || !settings.configured) return;
    if (timer) clearTimeout(timer);
    timer = null;
    if (running) again = true;
    else running = outside(work);
  }

  return {
    wake,

    async start(): Promise<void> {
      if (!tended) return;
      if (!settings.configured) {
        strapi.log.warn(`E-mail is not set up (SMTP_HOST is empty): mails about inquiries wait until it is. Waiting now: ${String(await mails.waiting())}.`);
        return;
      }
      if (settings.office === '') strapi.log.warn('OFFICE_MAIL is empty: mails about new inquiries wait until the office has an address.');
      stopped = false;
      outside = AsyncLocalStorage.snapshot();
      wake();
    },

    async stop(): Promise<void> {
      stopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },

    /** How the mails of some inquiries stand, by documentId. */
    statesOf: (inquiries: readonly string[]): Promise<Map<string, MailState[]>> => mails.statesOf(inquiries),

    /** Has an inquiry's mails that failed tried again. @returns how many */
    async tryAgain(inquiry: string): Promise<number> {
      const found = await mails.tryAgain(inquiry);
      wake();
      return found;
    },
  };
};
