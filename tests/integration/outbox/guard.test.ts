import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { type Delivery, type Downstream, downstream } from '../../support/downstream';
import { type Factories, factories } from '../../support/factories';
import { httpClient } from '../../support/http';
import { type NameServer, startNameServer } from '../../support/name-server';
import { answerWith, type Receiver, startReceiver } from '../../support/receiver';

/** Public by its range, and given to nobody: packets to it go nowhere. */
const UNASSIGNED = { address: '3000::1', family: 6 };
const LOOPBACK = { address: '127.0.0.1', family: 4 };

let newsroom: Newsroom;
let session: AdminSession;
let make: Factories;
let publishers: Downstream;
/** Where deliveries may go: its host and port are allowed. */
let allowed: Receiver;
/** A service of the local network, which nobody may be led to. */
let inside: Receiver;
let names: NameServer;

beforeAll(async () => {
  names = startNameServer();
  allowed = await startReceiver();
  inside = await startReceiver();
  newsroom = await bootNewsroom({
    env: { OUTBOX_ALLOWED_HOSTS: new URL(allowed.url).host },
    pluginConfig: { outbox: { retrySeconds: [0, 0.01, 3600], timeoutSeconds: 5 } },
  });
  make = factories(httpClient(newsroom.url, await createApiToken(newsroom.strapi)));
  session = await logIn(newsroom);
  publishers = downstream(session);
});
afterEach(async () => {
  await publishers.clear();
});
afterAll(async () => {
  await newsroom.stop();
  await allowed.stop();
  await inside.stop();
  names.stop();
});

interface Refusal {
  error: { name: string; message: string; details: { errors: Array<{ path: string[] }> } };
}

/** The status and the fields that are named. */
async function refusal(fields: object): Promise<[number, string[]]> {
  const complete = { name: 'Sample', url: allowed.url, ...fields };
  const { status, body } = await session.client.post<Refusal>('/outbox/endpoints', complete);
  return [status, (body.error?.details.errors ?? []).map(({ path }) => path.join('.'))];
}

/** A URL with the port of the inner service in place of PORT. */
function inner(url: string): string {
  return url.replace('PORT', new URL(inside.url).port);
}

/** An endpoint whose address became wrong after it was saved, by whatever way. */
async function stored(url: string): Promise<number> {
  const { id } = await publishers.add(allowed.url);
  await newsroom.strapi.db
    .query('plugin::outbox.endpoint')
    .update({ where: { id }, data: { url } });
  return id;
}

const attacks: Array<[string, string]> = [
  ['a literal', 'http://127.0.0.1:PORT/'],
  ['another loopback address', 'http://127.255.255.254:PORT/'],
  ['an integer', 'http://2130706433:PORT/'],
  ['hexadecimal', 'http://0x7f000001:PORT/'],
  ['hexadecimal parts', 'http://0x7f.0.0.0x1:PORT/'],
  ['octal', 'http://0177.0.0.01:PORT/'],
  ['short IPv4', 'http://127.1:PORT/'],
  ['zero', 'http://0:PORT/'],
  ['escaped digits', 'http://%31%32%37.0.0.1:PORT/'],
  ['full-width digits', 'http://１２７.０.０.１:PORT/'],
  ['a dot at the end', 'http://127.0.0.1.:PORT/'],
  ['IPv6', 'http://[::1]:PORT/'],
  ['mapped IPv4', 'http://[::ffff:127.0.0.1]:PORT/'],
  ['mapped IPv4 in hexadecimal', 'http://[::ffff:7f00:1]:PORT/'],
  ['compatible IPv4', 'http://[::127.0.0.1]:PORT/'],
  ['NAT64', 'http://[64:ff9b::7f00:1]:PORT/'],
  ['6to4', 'http://[2002:7f00:1::]:PORT/'],
  ['link-local', 'http://169.254.0.1/'],
  ['link-local IPv6', 'http://[fe80::1]/'],
  ['the metadata address', 'http://169.254.169.254/latest/meta-data/'],
  ['the metadata address as an integer', 'http://2852039166/'],
  ['metadata over IPv6', 'http://[fd00:ec2::254]/'],
  ['the metadata name', 'http://metadata.google.internal/'],
  ['private', 'http://192.168.0.1/'],
  ['carrier-grade NAT', 'http://100.64.0.1/'],
  ['multicast', 'http://224.0.0.1/'],
  ['broadcast', 'http://255.255.255.255/'],
  ['Teredo', 'http://[2001:0:7f00:1::]:PORT/'],
  ['translated IPv4', 'http://[::ffff:0:7f00:1]:PORT/'],
  ['local NAT64', 'http://[64:ff9b:1::7f00:1]:PORT/'],
  ['site-local IPv6', 'http://[fec0::1]/'],
  ['ideographic full stops', 'http://127。0。0。1:PORT/'],
  ['circled digits', 'http://①②⑦.0.0.1:PORT/'],
  ['what stands before a backslash', 'http://127.0.0.1:PORT\\@hooks.example.com/'],
  ["Azure's metadata address", 'http://168.63.129.16/'],
  ['localhost with a dot', 'http://localhost.:PORT/'],
  ['LOCALHOST', 'http://LOCALHOST:PORT/'],
  ['localhost', 'http://localhost:PORT/'],
  ['a name below localhost', 'http://hooks.localhost:PORT/'],
];

describe.each(attacks)('an inner address as %s', (_how, url) => {
  it('is refused, and is not reached when it is stored all the same', async () => {
    expect(await refusal({ url: inner(url) })).toEqual([400, ['url']]);
    const { id } = await publishers.add(allowed.url);
    const { status } = await publishers.change(id, { url: inner(url) });
    expect(status).toBe(400);
    const endpoint = await stored(inner(url));
    const test = await session.client.post(`/outbox/endpoints/${endpoint}/test`);
    expect(test.body.data).toMatchObject({
      ok: false,
      status: null,
      error: expect.stringContaining('Use a public one'),
      code: expect.stringMatching(/^endpoint\.url\.(address|local-name)$/),
    });
    expect(inside.connections()).toBe(0);
  });
});

describe('a name', () => {
  const name = 'http://hooks.publisher.example:PORT/';
  const delivered = async (attempts: number): Promise<Delivery> => {
    const { id } = await publishers.add(inner(name));
    const { documentId } = await make.author();
    const has = (delivery: Delivery) => delivery.attempts.length === attempts;
    return publishers.delivery(id, documentId, `tried ${attempts} times`, has);
  };

  it.each([
    ['a private address', [LOOPBACK]],
    ['a public and a private address', [UNASSIGNED, LOOPBACK]],
    ['mapped loopback', [{ address: '::ffff:127.0.0.1', family: 6 }]],
    ['the metadata address', [{ address: '169.254.169.254', family: 4 }]],
  ])('that leads to %s is a recorded failure and nothing else', async (_to, addresses) => {
    names.resolveAs([addresses]);
    const { state, attempts } = await delivered(2);
    expect(state).toBe('pending');
    for (const attempt of attempts) {
      expect(attempt).toMatchObject({
        status: null,
        error: expect.stringContaining('which is not a public address'),
        code: 'attempt.name.address',
        values: { host: 'hooks.publisher.example' },
      });
    }
    expect(inside.connections()).toBe(0);
  });

  it('that changes its mind is asked once a connection and checked each time', async () => {
    const asked = names.resolveAs([[UNASSIGNED], [LOOPBACK]]);
    const { attempts } = await delivered(2);
    expect(attempts[0]?.code).not.toBe('attempt.name.address');
    expect(attempts[1]?.code).toBe('attempt.name.address');
    expect(asked()).toBe(2);
    expect(inside.connections()).toBe(0);
  });
});

describe('an address that is no longer allowed', () => {
  it('may stay while the rest is changed, and is not reached', async () => {
    const url = inner('http://127.0.0.1:PORT/');
    const id = await stored(url);
    const { status, body } = await publishers.change(id, { name: 'Off', url, enabled: false });
    expect([status, body.data?.name, body.data?.enabled]).toEqual([200, 'Off', false]);
    expect((await publishers.change(id, { url: inner('http://127.0.0.1:PORT/b') })).status).toBe(
      400
    );
    const test = await session.client.post(`/outbox/endpoints/${id}/test`);
    expect(test.body.data).toMatchObject({ ok: false });
    expect(inside.connections()).toBe(0);
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('of %d leads nowhere', async (status) => {
    allowed.answer = answerWith(status, { location: inside.url });
    const { id } = await publishers.add(allowed.url);
    const { documentId } = await make.author();
    const has = (delivery: Delivery) => delivery.attempts.length === 2;
    const { state, attempts } = await publishers.delivery(id, documentId, 'tried twice', has);
    expect(state).toBe('pending');
    expect(attempts.map((attempt) => attempt.status)).toEqual([status, status]);
    expect(inside.connections()).toBe(0);
  });
});

describe('bad input is refused with the field named', () => {
  it.each<[string, object, string]>([
    ['a file', { url: 'file:///etc/passwd' }, 'url'],
    ['a file on an allowed host', { url: 'file://127.0.0.1/etc/passwd' }, 'url'],
    ['FTP', { url: 'ftp://hooks.example.com/' }, 'url'],
    ['gopher', { url: 'gopher://hooks.example.com/' }, 'url'],
    ['a user', { url: 'https://user@hooks.example.com/' }, 'url'],
    ['a user and a password', { url: 'https://user:word@hooks.example.com/' }, 'url'],
    ['port 0', { url: 'https://hooks.example.com:0/' }, 'url'],
    ['a port of mail', { url: 'https://hooks.example.com:25/' }, 'url'],
    ['5 kB', { url: `https://hooks.example.com/${'a'.repeat(5000)}` }, 'url'],
    ['a line break in the address', { url: 'https://hooks.example.com/\r\nx: y' }, 'url'],
    ['no address', { url: '' }, 'url'],
    ['a number for an address', { url: 2_130_706_433 }, 'url'],
    ['a header with a line break', { headers: { 'X-A': 'a\r\nX-B: b' } }, 'headers.X-A'],
    ['a header with a lone line feed', { headers: { 'X-A': 'a\nb' } }, 'headers.X-A'],
    ['a header with a zero byte', { headers: { 'X-A': 'a\u0000' } }, 'headers.X-A'],
    ['a header name with a line break', { headers: { 'X-A\r\nX-B': 'b' } }, 'headers.X-A\r\nX-B'],
    [
      'a header that we set',
      { headers: { 'Webhook-Signature': 'v1,x' } },
      'headers.Webhook-Signature',
    ],
    ['another host', { headers: { Host: 'inside' } }, 'headers.Host'],
    ['another length', { headers: { 'Content-Length': '0' } }, 'headers.Content-Length'],
    ['an unknown event type', { eventTypes: ['article.burnt'] }, 'eventTypes.0'],
    ['an unknown content type', { contentTypes: ['article', 'user'] }, 'contentTypes.1'],
    ['no locale', { locales: ['en', '../uk'] }, 'locales.1'],
    ['a secret that is too short', { secret: `whsec_${btoa('x'.repeat(23))}` }, 'secret'],
    ['a secret that is too long', { secret: `whsec_${btoa('x'.repeat(65))}` }, 'secret'],
    ['a secret that is no base64', { secret: `whsec_${'!'.repeat(40)}` }, 'secret'],
    ['no name', { name: ' ' }, 'name'],
    ['half a switch', { enabled: 'yes' }, 'enabled'],
    ['an unknown field', { state: 'active' }, 'state'],
    ['the prototype', JSON.parse('{"constructor": {}}') as object, 'constructor'],
  ])('%s', async (_what, fields, field) => {
    expect(await refusal(fields)).toEqual([400, [field]]);
  });

  it('all of it at once', async () => {
    const fields = { url: 'ftp://x.example/', secret: 'x', eventTypes: ['x'] };
    const [status, named] = await refusal(fields);
    expect(status).toBe(400);
    expect(named.toSorted()).toEqual(['eventTypes.0', 'secret', 'url']);
  });
});
