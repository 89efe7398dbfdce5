import type { Core } from '@strapi/strapi';

import { listenTo } from '../store/announcements';

/** Somebody who keeps in memory what the database says, and has to hear when it changes. */
export interface Hearer {
  readonly channel: string;
  /** Something was announced on its channel. */
  announced(payload: string): void;
  /** Reads anew what the database says. */
  refresh(): Promise<void>;
}

/** How this process hears of what others have written. */
export interface Hearing {
  /** Whether it hears everything, and memory can be believed. */
  isUp(): boolean;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** How often SQLite is asked whether another process, such as a command, has written. */
const LOOK_MS = 300;

/** SQLite tells nobody anything: what this process writes it knows, what another one writes is looked for. */
function lookRegularly(refresh: () => Promise<void>): Hearing {
  let isUp = false;
  let isStopped = true;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    try {
      await refresh();
      isUp = !isStopped;
    } catch {
      // Whoever asks for an answer asks the database, and hears of its trouble.
      isUp = false;
    }
    if (isStopped) return;
    timer = setTimeout(() => {
      running = look();
    }, LOOK_MS);
    timer.unref();
  }

  return {
    isUp: () => isUp,
    async start() {
      isStopped = false;
      await look();
    },
    async stop() {
      isStopped = true;
      isUp = false;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}

/** Lets hearers hear: by PostgreSQL's notifications, or by looking. */
export function createHearing(strapi: Core.Strapi, hearers: readonly Hearer[]): Hearing {
  const refresh = async (): Promise<void> => {
    for (const hearer of hearers) await hearer.refresh();
  };
  if (strapi.config.get('database.connection.client') !== 'postgres') return lookRegularly(refresh);
  return listenTo(strapi, Object.fromEntries(hearers.map((hearer) => [hearer.channel, (payload: string) => hearer.announced(payload)])), refresh);
}
