import type { IncomingMessage } from 'node:http';

/**
 * Reads a request's body and puts it back, so that whoever reads the request next finds it whole.
 * @param length the request's `Content-Length`
 * @returns `null` when the client went away before all of it had come
 */
export function peekBody(request: IncomingMessage, length: number): Promise<Buffer | null> {
  if (length === 0) return Promise.resolve(Buffer.alloc(0));
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let read = 0;
    const finish = (body: Buffer | null): void => {
      request.removeListener('readable', take);
      request.removeListener('error', leave);
      request.removeListener('close', leave);
      // In the same turn: a stream whose last byte has been taken ends in the next one.
      if (body && body.length > 0) request.unshift(body);
      resolve(body);
    };
    const leave = (): void => finish(null);
    const take = (): void => {
      for (let chunk = request.read(); chunk !== null; chunk = request.read()) {
        chunks.push(chunk as Buffer);
        read += (chunk as Buffer).length;
        if (read >= length) return finish(Buffer.concat(chunks));
      }
    };
    request.on('readable', take);
    request.on('error', leave);
    request.on('close', leave);
  });
}
