import type { IncomingMessage } from 'node:http';

/**
 * Reads the body of a request and puts it back, so that whoever the request is handed on to reads it as if nobody had.
 *
 * It is put back before the stream has told of its end: afterwards nothing can be.
 *
 * @param length of the body, as its `Content-Length` says
 * @returns null where the connection ends before the body does
 */
export function peekBody(request: IncomingMessage, length: number): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;

    const finish = (body: Buffer | null): void => {
      request.removeListener('readable', take);
      request.removeListener('close', lost);
      request.removeListener('error', lost);
      resolve(body);
    };
    const lost = (): void => {
      finish(null);
    };
    const take = (): void => {
      while (size < length) {
        const chunk = request.read() as Buffer | null;
        if (chunk === null) return;
        chunks.push(chunk);
        size += chunk.length;
      }
      const body = Buffer.concat(chunks);
      request.unshift(body);
      finish(body);
    };
    request.on('readable', take);
    request.on('close', lost);
    request.on('error', lost);
  });
}
