import type { Core } from '@strapi/strapi';
import { Client, type ClientConfig } from 'pg';

/** Who hears what on a channel. */
export type Channels = Readonly<Record<string, (payload: string) => void>>;

/** A PostgreSQL connection of its own that listens, for as long as the process lives. */
export interface Announcements {
  /** Whether everything that is announced reaches this process. */
  isUp(): boolean;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A connection that has not answered for so long is taken for lost: a broken network says nothing by itself. */
const BEAT_MS = 400;
const ANSWER_MS = 500;

const CONNECT_MS = 2_000;

/** Waits between attempts to connect, in milliseconds; the last one from then on. */
const RETRY_MS = [50, 200, 500, 1_000, 2_000] as const;

/** Shown in `pg_stat_activity`. */
export const LISTENER_NAME = 'pobratym-feed-listener';

const quoted = (identifier: string): string => `"${identifier.replace(/"/g, '""')}"`;

/** The settings of Strapi's own pool, as `config/database.ts` makes them. */
function clientConfig(strapi: Core.Strapi): ClientConfig {
  const { connectionString, host, port, database, user, password, ssl } = strapi.config.get<ClientConfig>('database.connection.connection');
  return {
    ...(connectionString === undefined ? { host, port, database, user, password } : { connectionString }),
    ssl,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: ANSWER_MS,
    application_name: LISTENER_NAME,
  };
}

/**
 * Listens to what other processes announce (PostgreSQL's LISTEN and NOTIFY).
 *
 * A notification that is sent while nobody listens is lost. So after every connecting the channels are listened to
 * first, and then `catchUp` reads what there is: nothing falls between. Until it has, `isUp` says no, and whoever asks
 * has to ask the database.
 *
 * @param catchUp reads anew whatever is announced; called after connecting, and with every heartbeat, because a
 * connection pooler on the way may keep notifications to itself
 */
export function listenTo(strapi: Core.Strapi, channels: Channels, catchUp: () => Promise<void>): Announcements {
  let client: Client | null = null;
  let isUp = false;
  let isStopped = true;
  let attempts = 0;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  let catching: Promise<void> | null = null;

  /** Beside the heartbeat, and once at a time: a busy pool must not keep a lost connection from being noticed. */
  const catchUpBeside = (): void => {
    catching ??= catchUp()
      .catch(() => undefined)
      .finally(() => {
        catching = null;
      });
  };

  const later = (milliseconds: number, work: () => Promise<void>): void => {
    if (isStopped) return;
    timer = setTimeout(() => {
      running = work();
    }, milliseconds);
    timer.unref();
  };

  const lose = (lost: Client): void => {
    // Its late events are nobody's business.
    lost.removeAllListeners('notification');
    void lost.end().catch(() => undefined);
    if (client !== lost) return;
    client = null;
    if (isUp) strapi.log.warn('The feed’s listening connection to PostgreSQL is lost: until it is back the database is asked for every answer.');
    isUp = false;
    if (timer) clearTimeout(timer);
    later(RETRY_MS[Math.min(attempts, RETRY_MS.length - 1)] ?? CONNECT_MS, connect);
    attempts += 1;
  };

  async function beat(): Promise<void> {
    const asked = client;
    if (asked === null) return;
    try {
      // Whatever was announced before this is answered has been heard when it is: PostgreSQL sends in order.
      await asked.query('select 1');
      if (client !== asked) return;
      catchUpBeside();
      later(BEAT_MS, beat);
    } catch {
      lose(asked);
    }
  }

  async function connect(): Promise<void> {
    if (isStopped) return;
    const next = new Client(clientConfig(strapi));
    client = next;
    const onLoss = (): void => lose(next);
    next.on('error', onLoss);
    next.on('end', onLoss);
    next.on('notification', ({ channel, payload }) => channels[channel]?.(payload ?? ''));
    try {
      await next.connect();
      for (const channel of Object.keys(channels)) await next.query(`listen ${quoted(channel)}`);
      await catchUp();
      if (client !== next) return lose(next);
      isUp = true;
      attempts = 0;
      later(BEAT_MS, beat);
    } catch {
      lose(next);
    }
  }

  return {
    isUp: () => isUp,

    async start() {
      isStopped = false;
      await connect();
    },

    async stop() {
      isStopped = true;
      isUp = false;
      if (timer) clearTimeout(timer);
      const last = client;
      client = null;
      await running.catch(() => undefined);
      await catching;
      await last?.end().catch(() => undefined);
    },
  };
}
