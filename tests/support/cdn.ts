import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** One purge as it came in. */
export interface ReceivedPurge {
  method: string;
  path: string;
  headers: http.IncomingHttpHeaders;
  body: string;
  /** What is to be forgotten, if it was asked for as the vendor documents it. */
  tags: string[];
  at: number;
}

/** Stands in for the purge API of a CDN: takes what the vendor documents, and answers as it does. */
export interface Cdn {
  fastly: string;
  cloudflare: string;
  varnish: string;
  purges: ReceivedPurge[];
  /** Every tag that was forgotten. */
  tags(): string[];
  /** How the next requests are answered instead; `null` as the vendor does. */
  answer: ((response: http.ServerResponse, purge: ReceivedPurge) => void) | null;
  stop(): Promise<void>;
}

export const FASTLY_KEY = 'key-of-fastly';
export const CLOUDFLARE_TOKEN = 'token-of-cloudflare';

interface Vendor {
  isAddressed(request: http.IncomingMessage): boolean;
  /** `null` when it is not asked as documented. */
  read(request: http.IncomingMessage, body: string): string[] | null;
  isAllowed(headers: http.IncomingHttpHeaders): boolean;
  limit: number;
  answers: Record<'done' | 'unknown' | 'forbidden', (tags: string[]) => [number, string]>;
}

const json = (status: number, body: unknown): [number, string] => [status, JSON.stringify(body)];

const refusedByCloudflare = (status: number, code: number, message: string): [number, string] =>
  json(status, { success: false, errors: [{ code, message }], messages: [], result: null });

const VENDORS: Vendor[] = [
  {
    isAddressed: ({ method, url }) =>
      method === 'POST' && url === '/service/SU1Z0isxPaozGVKXdv0eY/purge',
    read: ({ headers }, body) => (isJson(headers) ? listIn(body, 'surrogate_keys') : null),
    isAllowed: (headers) => headers['fastly-key'] === FASTLY_KEY,
    limit: 256,
    answers: {
      done: (tags) => json(200, Object.fromEntries(tags.map((tag, at) => [tag, `108-${at}`]))),
      unknown: () => json(400, { msg: 'Bad request' }),
      forbidden: () => json(401, { msg: 'Provided credentials are missing or invalid' }),
    },
  },
  {
    isAddressed: ({ method, url }) =>
      method === 'POST' && url === '/client/v4/zones/023e105f4ecef8ad9ca31a8372d0c353/purge_cache',
    read: ({ headers }, body) => (isJson(headers) ? listIn(body, 'tags') : null),
    isAllowed: (headers) => headers.authorization === `Bearer ${CLOUDFLARE_TOKEN}`,
    limit: 100,
    answers: {
      done: () =>
        json(200, { success: true, errors: [], messages: [], result: { id: '023e105f4ecef8ad' } }),
      unknown: () => refusedByCloudflare(400, 1012, 'Request must contain one of "tags"'),
      forbidden: () => refusedByCloudflare(403, 10000, 'Authentication error'),
    },
  },
  {
    isAddressed: ({ method }) => method === 'PURGE',
    read: ({ headers }) => (typeof headers.xkey === 'string' ? headers.xkey.split(' ') : null),
    isAllowed: () => true,
    limit: 250,
    answers: {
      done: (tags) => [200, `<title>200 Invalidated ${tags.length} objects</title>`],
      unknown: () => [200, '<title>200 Purged</title>'],
      forbidden: () => [403, '<title>403 Forbidden</title>'],
    },
  },
];

function isJson(headers: http.IncomingHttpHeaders): boolean {
  return headers['content-type'] === 'application/json';
}

function listIn(body: string, name: string): string[] | null {
  const list = (JSON.parse(body) as Record<string, unknown>)[name];
  return Array.isArray(list) && list.every((tag) => typeof tag === 'string') ? list : null;
}

export async function startCdn(): Promise<Cdn> {
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => take(request, response, Buffer.concat(chunks).toString('utf8')));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cdn: Cdn = {
    fastly: `${url}/service/SU1Z0isxPaozGVKXdv0eY/purge`,
    cloudflare: `${url}/client/v4/zones/023e105f4ecef8ad9ca31a8372d0c353/purge_cache`,
    varnish: `${url}/`,
    purges: [],
    tags: () => cdn.purges.flatMap(({ tags }) => tags),
    answer: null,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  function take(request: http.IncomingMessage, response: http.ServerResponse, body: string): void {
    const vendor = VENDORS.find(({ isAddressed }) => isAddressed(request));
    const tags = vendor?.read(request, body) ?? null;
    const { method = '', url: path = '', headers } = request;
    const purge = { method, path, headers, body, tags: tags ?? [], at: Date.now() };
    cdn.purges.push(purge);
    if (cdn.answer) return cdn.answer(response, purge);
    const [status, text] = vendor ? verdict(vendor, headers, tags) : [404, 'not found'];
    response.writeHead(status).end(text);
  }
  return cdn;
}

function verdict(
  { answers, isAllowed, limit }: Vendor,
  headers: http.IncomingHttpHeaders,
  tags: string[] | null
): [number, string] {
  if (!isAllowed(headers)) return answers.forbidden([]);
  return tags === null || tags.length === 0 || tags.length > limit
    ? answers.unknown([])
    : answers.done(tags);
}
