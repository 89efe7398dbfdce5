import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

import { freePort } from './free-port';

/** A mail as the server took it. */
export interface ReceivedMail {
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  /** As it came over the wire. */
  readonly raw: string;
  readonly parsed: ParsedMail;
}

/** A real mail server on the loopback interface that keeps what it takes. */
export interface Mailbox {
  readonly port: number;
  readonly mails: readonly ReceivedMail[];
  /** What it answers to a mail's text from now on: an error of that code, or null to take it. */
  refuseWith(code: number | null): void;
  /** Resolves with the mails that a test is for, as soon as there are so many. */
  until(count: number, belongs?: (mail: ReceivedMail) => boolean): Promise<ReceivedMail[]>;
  /** Is told of each mail before the sender is, and may keep the sender waiting. */
  onTaken(listener: (mail: ReceivedMail) => void): void;
  close(): Promise<void>;
}

const anyMail = (): boolean => true;

/** @param port of a server that was there before; a free one without it */
export async function startMailbox(port?: number): Promise<Mailbox> {
  const mails: ReceivedMail[] = [];
  const waiting = new Set<() => void>();
  let refusal: number | null = null;
  let taken: (mail: ReceivedMail) => void = () => undefined;

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refusal !== null) {
          done(Object.assign(new Error('Try again later'), { responseCode: refusal }));
          return;
        }
        const raw = Buffer.concat(chunks).toString('utf8');
        simpleParser(raw).then(
          (parsed) => {
            const { mailFrom, rcptTo } = session.envelope;
            const mail = { envelope: { from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address) }, raw, parsed };
            mails.push(mail);
            taken(mail);
            for (const look of [...waiting]) look();
            done();
          },
          (error: unknown) => {
            done(error instanceof Error ? error : new Error(String(error)));
          },
        );
      });
    },
  });
  server.on('error', () => undefined);
  const listeningOn = port ?? (await freePort());
  await new Promise<void>((resolve) => {
    server.listen(listeningOn, '127.0.0.1', () => {
      resolve();
    });
  });

  return {
    port: listeningOn,
    mails,
    refuseWith(code) {
      refusal = code;
    },
    until: (count, belongs = anyMail) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = mails.filter(belongs);
          if (found.length < count) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    onTaken(listener) {
      taken = listener;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Settings of an installation that sends through it. */
export const mailSettings = ({ port }: { readonly port: number }): Readonly<Record<string, string>> => ({
  SMTP_HOST: '127.0.0.1',
  SMTP_PORT: String(port),
  SMTP_SECURE: 'false',
  SMTP_USER: '',
  SMTP_PASSWORD: '',
  MAIL_FROM: 'Związek <zwiazek@example.org>',
  OFFICE_MAIL: 'biuro@example.org',
});
