import { createServer } from 'node:net';

import { databaseKind } from '../../scripts/demo/database.mjs';
import { demoOptions } from '../../scripts/demo/options.mjs';
import { Shutdown } from '../../scripts/demo/shutdown.mjs';
import { freePort, freePortFrom, portIsFree } from '../../scripts/network/ports.mjs';
import { postgresOwner } from '../../scripts/postgres/owner.mjs';

describe('options', () => {
  it.each([[['--port', 'x']], [['--port', '0']], [['--port', '65536']], [['--fast']], [['word']]])('are refused: %j', (args) => {
    expect(() => demoOptions(args, {})).toThrow();
  });

  it('have a port that was not asked for chosen later', () => {
    expect(demoOptions([], {})).toEqual({ examples: true, port: null, stopAfterLoad: false });
  });

  it('take the port from the command line before the environment', () => {
    expect(demoOptions(['--port', '4000'], { PORT: '5000' }).port).toBe(4000);
    expect(demoOptions([], { PORT: '5000' }).port).toBe(5000);
  });
});

it.each([
  [{}, 'sqlite'],
  [{ DATABASE_CLIENT: 'sqlite' }, 'sqlite'],
  [{ DATABASE_CLIENT: 'postgres' }, 'embedded-postgres'],
  [{ DATABASE_CLIENT: 'postgres', DATABASE_HOST: 'db' }, 'postgres'],
  [{ DATABASE_CLIENT: 'postgres', DATABASE_URL: 'postgres://db/x' }, 'postgres'],
  [{ DATABASE_URL: 'postgres://db/x' }, 'postgres'],
])('%j means %s', (env, kind) => {
  expect(databaseKind(env)).toBe(kind);
});

describe('ports', () => {
  it('are chosen where no outgoing connection gets its own', async () => {
    for (let times = 0; times < 20; times += 1) expect(await freePort()).toBeLessThan(32_768);
  });

  it('that somebody listens on are not free, and the next one is found', async () => {
    const server = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    expect(await portIsFree(port, '127.0.0.1')).toBe(false);
    expect(await freePortFrom(port, '127.0.0.1')).toBeGreaterThan(port);
    await new Promise((resolve) => server.close(resolve));
    expect(await portIsFree(port, '127.0.0.1')).toBe(true);
  });
});

describe('stopping', () => {
  it('goes in the opposite order, once, past what fails', async () => {
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const stopped: string[] = [];
    const shutdown = new Shutdown();
    shutdown.add('database', () => stopped.push('database'));
    shutdown.add('broken', () => Promise.reject(new Error('no')));
    shutdown.add('server', () => stopped.push('server'));
    await Promise.all([shutdown.run(), shutdown.run()]);
    expect(stopped).toEqual(['server', 'database']);
  });

  it('stops work under way and waits for its end', async () => {
    const shutdown = new Shutdown();
    let ended = false;
    void shutdown.during('work', async (signal) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      await new Promise((resolve) => setTimeout(resolve, 20));
      ended = true;
    });
    await shutdown.run();
    expect(ended).toBe(true);
  });
});

describe('the user that PostgreSQL runs as', () => {
  const asUser = (uid: number): void => {
    jest.spyOn(process, 'getuid').mockReturnValue(uid);
  };

  it('is refused where root calls and nobody is there to stand in', () => {
    asUser(0);
    expect(() => postgresOwner('root:x:0:0::/root:/bin/sh\n')).toThrow('nobody');
  });

  it('is nobody where root calls', () => {
    asUser(0);
    expect(postgresOwner('root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/sbin/nologin\n')).toEqual({ uid: 65534, gid: 65533 });
  });

  it('is whoever calls otherwise', () => {
    asUser(1000);
    expect(postgresOwner('')).toBeNull();
  });
});
