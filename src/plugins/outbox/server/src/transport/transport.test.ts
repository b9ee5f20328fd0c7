import dns from 'node:dns';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

import { refusal } from '../../../domain/refusal';
import { createTransport, type Transport, type UnderWay } from './transport';

let server: http.Server;
let handler: http.RequestListener;
let requests: http.IncomingMessage[] = [];
let transports: Transport[] = [];

beforeEach(async () => {
  requests = [];
  handler = (_request, response) => response.end('thank you');
  server = http.createServer((request, response) => {
    requests.push(request);
    request.resume().on('end', () => handler(request, response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  jest.restoreAllMocks();
  await Promise.all(transports.splice(0).map((transport) => transport.close()));
  server.closeAllConnections();
  server.close();
});

const port = (): number => (server.address() as AddressInfo).port;

function open({ allowedHosts = ['127.0.0.1'], timeoutMs = 5000 } = {}): Transport {
  const transport = createTransport({ allowedHosts, timeoutMs, responseLimitBytes: 1000 });
  transports.push(transport);
  return transport;
}

const message = (url: string) => ({ url, headers: { 'x-key': 'a' }, body: '{"a":"ї"}' });

function post(url: string, options: Parameters<typeof open>[0] = {}) {
  return open(options).post(message(url));
}

const here = (path = '/'): string => `http://127.0.0.1:${port()}${path}`;

describe('transport', () => {
  it('posts the bytes and the headers, and keeps the beginning of the answer', async () => {
    handler = (_request, response) => response.end(`ok\u001b[0m${'x'.repeat(900)}`);
    const answer = await post(here('/hooks?a=1'));
    expect(requests[0]).toMatchObject({ method: 'POST', url: '/hooks?a=1' });
    expect(requests[0]?.headers).toMatchObject({ 'x-key': 'a', 'content-length': '10' });
    expect(answer).toMatchObject({ outcome: { kind: 'answered', status: 200 }, statusCode: 200 });
    expect(answer.excerpt).toMatch(/^ok\\u001b\[0mx+$/);
  });

  it('does not follow a redirect', async () => {
    handler = (request, response) => {
      if (request.url === '/') response.writeHead(302, { location: here('/inside') });
      response.end();
    };
    expect((await post(here())).outcome).toMatchObject({ kind: 'answered', status: 302 });
    expect(requests).toHaveLength(1);
  });

  it('lets no endpoint wait for another on the same server, however many requests hang', async () => {
    const held: http.ServerResponse[] = [];
    handler = (request, response) =>
      void (request.url === '/slow' ? held.push(response) : response.end());
    const transport = open();
    const slow = Array.from({ length: 40 }, () => transport.post(message(here('/slow'))));
    expect((await transport.post(message(here('/quick')))).statusCode).toBe(200);
    for (const response of held) response.end();
    handler = (_request, response) => response.end();
    await Promise.all(slow);
  });

  it('hands on Retry-After', async () => {
    handler = (_request, response) => response.writeHead(429, { 'retry-after': '7' }).end();
    expect((await post(here())).outcome).toEqual({
      kind: 'answered',
      status: 429,
      retryAfter: '7',
    });
  });

  it('stops reading an answer without end', async () => {
    let written = 0;
    handler = (_request, response) => {
      const write = (): void => {
        while (!response.destroyed && written < 1e9) {
          written += 65_536;
          if (!response.write(Buffer.alloc(65_536, 'x'))) return;
        }
      };
      response.on('drain', write).on('error', () => undefined);
      write();
    };
    const answer = await post(here());
    expect(answer.outcome).toMatchObject({ kind: 'failed' });
    expect(answer.statusCode).toBe(200);
    expect(answer.excerpt).toHaveLength(1024);
    expect(written).toBeLessThan(1e8);
  });

  it.each([410, 503])('hears %d although its page is too long', async (status) => {
    handler = (_request, response) =>
      response.writeHead(status, { 'retry-after': '7' }).end('x'.repeat(5000));
    const { outcome, problem } = await post(here());
    expect(outcome).toEqual({ kind: 'answered', status, retryAfter: '7' });
    expect(problem).toEqual(refusal('attempt.answer.long', { bytes: 1000 }));
  });

  it('hears a refusal whose page never ends', async () => {
    handler = (_request, response) => response.writeHead(503, { 'retry-after': '7' }).write('a');
    const { outcome, problem } = await post(here(), { timeoutMs: 200 });
    expect(outcome).toEqual({ kind: 'answered', status: 503, retryAfter: '7' });
    expect(problem).toEqual(refusal('attempt.timeout', { seconds: 0.2 }));
  });

  it.each<[string, http.RequestListener]>([
    ['never answers', () => undefined],
    ['never ends its answer', (_request, response) => void response.write('a')],
  ])('gives up on a receiver that %s', async (_case, behaviour) => {
    handler = behaviour;
    const answer = await post(here(), { timeoutMs: 200 });
    expect(answer.outcome).toEqual({
      kind: 'failed',
      reason: 'There was no complete answer within 0.2 seconds.',
    });
  });

  it('ends a request when it is told to, for the reason given', async () => {
    const underWay: UnderWay = {};
    const transport = open();
    handler = () => underWay.end?.(refusal('attempt.lease.ended'));
    const { problem } = await transport.post(message(here()), underWay);
    expect(problem).toEqual(refusal('attempt.lease.ended'));
  });

  it('says that a connection was closed', async () => {
    handler = (request) => request.socket.destroy();
    expect((await post(here())).outcome).toMatchObject({ kind: 'failed' });
  });
});

describe('guard', () => {
  it.each([
    ['loopback', (number: number) => `http://127.0.0.1:${number}/`],
    ['an integer', (number: number) => `http://2130706433:${number}/`],
    ['hexadecimal', (number: number) => `http://0x7f.1:${number}/`],
    ['zero', (number: number) => `http://0.0.0.0:${number}/`],
    ['IPv6 loopback', (number: number) => `http://[::1]:${number}/`],
    ['mapped IPv4', (number: number) => `http://[::ffff:127.0.0.1]:${number}/`],
    ['localhost', (number: number) => `http://localhost:${number}/`],
  ])('sends nothing to %s', async (_case, url) => {
    const answer = await post(url(port()), { allowedHosts: [] });
    expect(answer.outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('Use a public one') as string,
    });
    expect(requests).toHaveLength(0);
  });

  it.each<[string, string[]]>([
    ['a private address', ['127.0.0.1']],
    ['a private one among public ones', ['8.8.8.8', '10.0.0.1']],
    ['metadata', ['169.254.169.254']],
    ['mapped loopback', ['::ffff:127.0.0.1']],
  ])('sends nothing to a name that leads to %s', async (_case, addresses) => {
    resolve(addresses);
    const answer = await post(`http://rebind.example:${port()}/`, { allowedHosts: [] });
    expect(answer.outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('rebind.example leads to') as string,
    });
    expect(requests).toHaveLength(0);
  });

  it('looks again at each connection, so that a name cannot change its mind', async () => {
    const lookups = resolve(['127.0.0.1']);
    const url = `http://rebind.example:${port()}/`;
    expect((await post(url, { allowedHosts: ['rebind.example'] })).statusCode).toBe(200);
    expect((await post(url, { allowedHosts: [] })).outcome.kind).toBe('failed');
    expect(lookups).toHaveBeenCalledTimes(2);
    expect(requests).toHaveLength(1);
  });

  it('asks once for a name whose server does not answer, however many deliveries wait for it', async () => {
    let end: (error: Error) => void = () => undefined;
    const hang = (_host: string, _options: object, done: typeof end): void => void (end = done);
    const lookup = hang as unknown as typeof dns.lookup;
    const lookups = jest.spyOn(dns, 'lookup').mockImplementation(lookup);
    const transport = open();
    const waiting = Array.from({ length: 10 }, () =>
      transport.post(message(`http://dead.example:${port()}/`))
    );
    expect((await transport.post(message(here()))).statusCode).toBe(200);
    expect(lookups).toHaveBeenCalledTimes(1);
    end(new Error('EAI_AGAIN'));
    for (const { outcome } of await Promise.all(waiting)) expect(outcome.kind).toBe('failed');
  });

  it('allows one port of a host and no other', async () => {
    expect((await post(here(), { allowedHosts: [`127.0.0.1:${port()}`] })).statusCode).toBe(200);
    const other = await post(here(), { allowedHosts: [`127.0.0.1:${port() + 1}`] });
    expect(other.outcome.kind).toBe('failed');
  });
});

/** Stands in for the resolver, which is not under test: every name has these addresses. */
function resolve(addresses: string[]): jest.SpyInstance {
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const answer = (
    _host: string,
    { all }: dns.LookupOptions,
    done: (...result: unknown[]) => void
  ): void => (all ? done(null, found) : done(null, found[0]?.address, found[0]?.family));
  const lookup = answer as unknown as typeof dns.lookup;
  return jest.spyOn(dns, 'lookup').mockImplementation(lookup);
}
