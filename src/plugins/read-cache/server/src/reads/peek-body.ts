import type { IncomingMessage } from 'node:http';

/**
 * Reads a request's body and puts it back, so that whoever reads the request next finds it whole.
 * @returns `null` when it is longer than `maxBytes`, or when the client went away before all of it
 *   had come
 */
export function peekBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (isWhole: boolean): void => {
      request.removeListener('readable', take);
      request.removeListener('error', leave);
      request.removeListener('close', leave);
      const body = Buffer.concat(chunks);
      // In the same turn: a stream whose last byte has been taken ends in the next one.
      if (body.length > 0) request.unshift(body);
      resolve(isWhole ? body : null);
    };
    const leave = (): void => finish(false);
    const take = (): void => {
      // Reading what is empty would end it, and whoever reads it next would wait for ever.
      while (request.readableLength > 0 && size <= maxBytes) {
        const chunk = request.read() as Buffer;
        chunks.push(chunk);
        size += chunk.length;
      }
      if (size > maxBytes) finish(false);
      else if (request.complete) finish(true);
    };
    request.on('readable', take);
    request.on('error', leave);
    request.on('close', leave);
  });
}
