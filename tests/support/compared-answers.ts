import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import type { Core } from '@strapi/strapi';
import { inject } from 'light-my-request';

import { pastTheStore } from './past-the-store';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

interface Seen {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

const DECODERS: Record<string, (body: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
};

/**
 * Asks Strapi for every public read that a test gets through the read cache once more, past the
 * cache: both must answer with the same bytes. Reads that a write may have changed meanwhile are left
 * out.
 *
 * @param own Strapi's listener, as it was before the cache stood before it
 * @returns what has to be called before Strapi is stopped, or stands for others; it throws when an
 *   answer differed since it was last called
 */
export function compareAnswers(strapi: Core.Strapi, own: Listener): () => Promise<void> {
  const { httpServer } = strapi.server;
  const [front] = httpServer.listeners('request') as Listener[];
  if (!front || front === own) return async () => undefined;
  const { cache } = strapi.plugin('read-cache').service('read-cache');
  const generation = (): number => cache.store.generation;
  const pending = new Set<Promise<void>>();
  const differences: string[] = [];

  const compare = async (url: string, seen: Seen, before: number): Promise<void> => {
    if (generation() !== before) return;
    const answer = await pastTheStore(strapi, () => inject(own, { method: 'GET', url }));
    const decode = DECODERS[seen.headers['content-encoding'] ?? ''];
    const body = decode ? decode(seen.body) : seen.body;
    const isEqual = answer.statusCode === seen.status && answer.rawPayload.equals(body);
    if (!isEqual && generation() === before) {
      differences.push(
        `${url}\n  with the cache: ${body.toString()}\n  without it: ${answer.payload}`
      );
    }
  };

  httpServer.removeListener('request', front);
  httpServer.on('request', (request, response) => {
    const { method, url = '' } = request;
    const before = generation();
    if (method === 'GET') {
      watch(response, (seen) => {
        const work = compare(url, seen, before).finally(() => pending.delete(work));
        pending.add(work);
      });
    }
    front(request, response);
  });

  return async () => {
    await Promise.all(pending);
    const found = differences.splice(0);
    if (found.length > 0) {
      throw new Error(`The read cache answered otherwise than Strapi.\n${found.join('\n')}`);
    }
  };
}

/** Tells of an answer that may have come from memory: whole, and of one piece. */
function watch(response: ServerResponse, onAnswer: (seen: Seen) => void): void {
  const { writeHead, end } = response;
  let head: Omit<Seen, 'body'> | null = null;
  const watching = (status: number, headers?: unknown): ServerResponse => {
    const isKept = status === 200 && Array.isArray(headers);
    head = isKept ? { status, headers: byName(headers as string[]) } : null;
    return writeHead.call(response, status, headers as string[]);
  };
  response.writeHead = watching;
  response.end = ((body?: unknown) => {
    if (head && Buffer.isBuffer(body)) onAnswer({ ...head, body });
    return end.call(response, body, 'utf8');
  }) as typeof end;
}

function byName(headers: string[]): Record<string, string> {
  const pairs: Record<string, string> = {};
  for (let index = 0; index + 1 < headers.length; index += 2) {
    pairs[(headers[index] ?? '').toLowerCase()] = headers[index + 1] ?? '';
  }
  return pairs;
}
