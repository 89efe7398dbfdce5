import type { IncomingMessage, Server, ServerResponse } from 'node:http';

import { askedHeaders } from './asked-headers';
import type { Delivery } from './delivery';
import { framed, type Frame, type Framing } from './framing';
import { hasCredentials } from './koa-way';
import type { Outgoing } from './respond';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

export interface FrontDoorParts {
  readonly delivery: Delivery;
  readonly framing: Framing;
  /** Whether everybody may read. */
  readonly mayRead: () => boolean | Promise<boolean>;
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Outgoing, frame: Frame): void {
  // As one list, and so never looked through for doubles.
  response.writeHead(status, headers.framed ?? framed(headers, frame));
  if (body === null || request.method === 'HEAD') response.end();
  else response.end(body);
}

/**
 * Answers readers before Koa: the same bytes that would come out behind all middlewares, without going through them.
 *
 * @param pass takes a request on, unchanged, that this door cannot answer: other methods and paths, credentials, a feed that
 * is closed, an answer that fails, and everything before the middlewares' own header fields are known
 */
export function createFrontDoor({ delivery, framing, mayRead }: FrontDoorParts, pass: Listener): Listener {
  /** It fails behind the middlewares too, and there it is logged and rendered. */
  const orPass = (request: IncomingMessage, response: ServerResponse): void => {
    if (!response.destroyed && !response.headersSent) pass(request, response);
  };

  const sendLater = async (request: IncomingMessage, response: ServerResponse, frame: Frame, made: Promise<Outgoing | null>): Promise<void> => {
    try {
      const outgoing = await made;
      if (outgoing === null) pass(request, response);
      else if (!response.destroyed) send(request, response, outgoing, frame);
    } catch {
      orPass(request, response);
    }
  };

  return (request, response) => {
    const { method, url = '' } = request;
    const frame = framing.frame();
    if (frame === null || (method !== 'GET' && method !== 'HEAD') || !delivery.isBelow(url)) {
      pass(request, response);
      return;
    }
    const headers = askedHeaders(request);
    if (hasCredentials(headers)) {
      pass(request, response);
      return;
    }
    const allowed = mayRead();
    if (allowed === false) {
      pass(request, response);
      return;
    }
    try {
      const outgoing = allowed === true ? delivery.publicly(url, headers) : allowed.then((isAllowed) => (isAllowed ? delivery.publicly(url, headers) : null));
      if (outgoing instanceof Promise) void sendLater(request, response, frame, outgoing);
      else send(request, response, outgoing, frame);
    } catch {
      orPass(request, response);
    }
  };
}

/**
 * Puts a door before whatever listens to a server, when it begins to listen: everybody who wants to has attached by then.
 *
 * @returns what takes it away
 */
export function stationAt(server: Server, door: (pass: Listener) => Listener): () => void {
  let before: Listener[] = [];
  let standing: Listener | null = null;

  const station = (): void => {
    before = server.listeners('request') as Listener[];
    const pass: Listener = (request, response) => {
      for (const listener of before) listener.call(server, request, response);
    };
    standing = door(pass);
    server.removeAllListeners('request');
    server.on('request', standing);
  };

  if (server.listening) station();
  else server.once('listening', station);

  return () => {
    server.removeListener('listening', station);
    if (standing === null || !server.listeners('request').includes(standing)) return;
    server.removeListener('request', standing);
    for (const listener of before) server.on('request', listener);
  };
}
