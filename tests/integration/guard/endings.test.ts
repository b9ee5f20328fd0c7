import net from 'node:net';

import { Client } from 'pg';

import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { usesPostgres } from '../../support/environment';
import { factories } from '../../support/factories';
import { httpClient } from '../../support/http';
import { waitFor } from '../../support/wait-for';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await bootNewsroom({
    comparesAnswers: false,
    env: {
      STATEMENT_TIMEOUT_SECONDS: '1',
      HEADERS_TIMEOUT_SECONDS: '7',
      REQUEST_TIMEOUT_SECONDS: '70',
    },
  });
  await factories(httpClient(newsroom.url, await createApiToken(newsroom.strapi))).article();
});
afterAll(() => newsroom.stop());

/** Sends a request past the cache, without waiting for its answer. */
function send(head: string, body = ''): net.Socket {
  const socket = net.connect(Number(new URL(newsroom.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    `${head} HTTP/1.1\r\nHost: x\r\nCookie: koa.sess=x\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  );
  return socket;
}

/** Holds the next document read back until it is let go, and lists the statements of documents. */
function holdNextRead(): {
  isHeld(this: void): boolean;
  release(this: void): void;
  statements: string[];
} {
  const { strapi } = newsroom;
  const { findMany } = strapi.db.entityManager;
  const statements: string[] = [];
  strapi.db.connection.on('query', ({ sql }: { sql: string }) => {
    if (/from ["`]?(?:\w+["`]?\.["`])?articles/.test(sql)) statements.push(sql);
  });
  let release = (): void => undefined;
  let isHeld = false;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  strapi.db.entityManager.findMany = async (...given: Parameters<typeof findMany>) => {
    const isFirst = !isHeld;
    isHeld = true;
    if (isFirst) await gate;
    strapi.db.entityManager.findMany = findMany;
    return findMany.apply(strapi.db.entityManager, given);
  };
  return { isHeld: () => isHeld, release, statements };
}

const connections = (): Promise<number> =>
  new Promise((resolve, reject) => {
    newsroom.strapi.server.httpServer.getConnections((error, count) =>
      error ? reject(error) : resolve(count)
    );
  });

describe('a client that goes away', () => {
  it.each([
    ['REST', 'GET /api/articles?filters[title]=gone&populate=*', ''],
    [
      'GraphQL',
      'POST /graphql',
      JSON.stringify({ query: '{ articles(filters: { title: { eq: "gone" } }) { title } }' }),
    ],
  ])('has no more asked of the database for it over %s', async (_way, head, body) => {
    const read = holdNextRead();
    const socket = send(head, body);
    await waitFor('the read to be held', read.isHeld);
    const others = (await connections()) - 1;
    socket.destroy();
    await waitFor('the connection to close', async () => (await connections()) <= others);
    read.statements.length = 0;
    read.release();
    // Whoever comes after finds the server as it was.
    const { status } = await httpClient(newsroom.url).get('/api/articles?filters[title]=there');
    expect(status).toBe(200);
    // A list and its count.
    expect(read.statements.length).toBeLessThanOrEqual(2);
  });
});

it('does not wait for ever for what clients send', () => {
  const { headersTimeout, requestTimeout } = newsroom.strapi.server.httpServer;
  expect({ headersTimeout, requestTimeout }).toEqual({
    headersTimeout: 7000,
    requestTimeout: 70_000,
  });
});

it('takes no body that is larger than any story', async () => {
  const { status } = await httpClient(newsroom.url).post('/api/articles', {
    data: { title: 'x'.repeat(2_000_000) },
  });
  expect(status).toBe(413);
});

// SQLite works in this process: nothing can be cancelled there.
(usesPostgres ? describe : describe.skip)('a statement of a read', () => {
  it('is cancelled when it takes too long', async () => {
    const { connection } = newsroom.strapi.db.config.connection as { connection: object };
    const other = new Client(connection);
    await other.connect();
    try {
      await other.query('BEGIN');
      await other.query('LOCK TABLE articles IN ACCESS EXCLUSIVE MODE');
      for (const path of ['filters[title]=locked', 'filters[title]=locked&populate=*']) {
        const { status, headers, body } = await httpClient(newsroom.url).get(
          `/api/articles?${path}`
        );
        expect({ status, message: body.error?.message }).toEqual({
          status: 503,
          message: expect.stringMatching(/Try again/),
        });
        expect(headers.get('retry-after')).not.toBeNull();
      }
      const { rows } = await other.query(
        "select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock' and query like '%locked%' and datname = current_database()"
      );
      expect(rows).toEqual([{ count: 0 }]);
    } finally {
      await other.query('ROLLBACK');
      await other.end();
    }
  });
});
