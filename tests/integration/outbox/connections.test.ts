import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';

import { copyTemplate, type TestDatabase } from '../../support/database';
import type { Delivery, Endpoint } from '../../support/downstream';
import type { Environment } from '../../support/environment';
import { newFolder, removeFolder } from '../../support/folder';
import type { HttpClient } from '../../support/http';
import { type NewsroomProcess, startNewsroom } from '../../support/process';
import { accept, type Receiver, startReceiver } from '../../support/receiver';
import { foundStaff } from '../../support/staff';
import { certificateFile, untrustedCertificate } from '../../support/untrusted-certificate';
import { waitFor } from '../../support/wait-for';

/** Refuses whatever it is asked for, and counts. */
interface Proxy {
  url: string;
  connections(): number;
  stop(): Promise<void>;
}

const AUTHORS = '/content-manager/collection-types/api::author.author';

let folder: string;
let database: TestDatabase;
let env: Environment;
let newsroom: NewsroomProcess;
let admin: HttpClient;
let secure: Receiver;
let plain: Receiver;
/** What the operator's environment names as its proxy. */
let proxy: Proxy;

beforeAll(async () => {
  folder = newFolder();
  database = await copyTemplate(folder);
  secure = await startReceiver(untrustedCertificate());
  plain = await startReceiver();
  proxy = await startProxy();
  const proxied = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'].flatMap((name) => [
    [name, proxy.url],
    [name.toLowerCase(), proxy.url],
  ]);
  env = {
    ...database.env,
    ...(Object.fromEntries(proxied) as Environment),
    NO_PROXY: '',
    no_proxy: '',
    // Has the parts of Node that can use a proxy use it.
    NODE_USE_ENV_PROXY: '1',
    OUTBOX_ALLOWED_HOSTS: '127.0.0.1,localhost',
    OUTBOX_RETRY_SECONDS: '0,3600',
    OUTBOX_TIMEOUT_SECONDS: '5',
  };
  newsroom = await startNewsroom(folder, env);
  ({ admin } = await foundStaff(newsroom.url));
});
afterAll(async () => {
  await newsroom.stop();
  for (const server of [secure, plain, proxy]) await server.stop();
  await database.drop();
  removeFolder(folder);
});

async function startProxy(): Promise<Proxy> {
  let connections = 0;
  const server = net.createServer((socket) => {
    connections += 1;
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    async stop() {
      server.close();
      await once(server, 'close');
    },
  };
}

/** An event's first attempt to this address, which is the only publisher's. */
async function attempted(url: string): Promise<Delivery> {
  const others = await admin.get<{ data: Endpoint[] }>('/outbox/endpoints');
  for (const { id } of others.body.data) await admin.del(`/outbox/endpoints/${id}`);
  const made = await admin.post<{ data: Endpoint }>('/outbox/endpoints', { name: 'Sample', url });
  expect(made.status).toBe(201);
  await admin.post(AUTHORS, { name: 'Ann Sample', listed: true });
  return waitFor('an attempt', async () => {
    const path = `/outbox/deliveries?endpoint=${made.body.data.id}`;
    const { body } = await admin.get<{ data: Delivery[] }>(path);
    const [delivery] = body.data;
    return delivery?.attempts.length === 1 && delivery;
  });
}

/** Starts the newsroom again with the certificate's authority trusted, as its operator may have it. */
async function trustCertificate(): Promise<void> {
  await newsroom.stop();
  newsroom = await startNewsroom(folder, {
    ...env,
    PORT: new URL(newsroom.url).port,
    NODE_EXTRA_CA_CERTS: certificateFile,
  });
}

it('is made directly, whatever proxies the environment names', async () => {
  expect(await attempted(plain.url)).toMatchObject({ state: 'delivered', lastStatus: 204 });
  expect(plain.received).toHaveLength(1);
  expect(proxy.connections()).toBe(0);
});

it('is refused when no authority vouches for the certificate, and says so', async () => {
  const { state, lastStatus, attempts } = await attempted(secure.url);
  expect([state, lastStatus, attempts[0]?.status]).toEqual(['pending', null, null]);
  expect(attempts[0]?.code).toMatch(/^attempt\.certificate\.(self-signed|chain)$/);
  expect(secure.connections()).toBe(1);
  expect(secure.received).toEqual([]);
  expect(proxy.connections()).toBe(0);
});

it('is refused when the certificate is for another host, and says so', async () => {
  await trustCertificate();
  // Its publisher must not be removed before.
  await waitFor('what was refused before', () => secure.received.length === 1);
  expect(await attempted(secure.url)).toMatchObject({ state: 'delivered', lastStatus: 204 });

  const { state, attempts } = await attempted(secure.url.replace('127.0.0.1', 'localhost'));
  expect([state, attempts[0]?.status]).toEqual(['pending', null]);
  expect(attempts[0]).toMatchObject({
    error: expect.stringContaining('The certificate is not for localhost'),
    code: 'attempt.certificate.name',
    values: { host: 'localhost', error: 'ERR_TLS_CERT_ALTNAME_INVALID' },
  });
  expect(secure.received).toHaveLength(2);
  expect(proxy.connections()).toBe(0);
});

it('counts an answer whose headers are without end as a failure', async () => {
  plain.answer = (response) =>
    void response.writeHead(200, { 'x-long': 'x'.repeat(100_000) }).end('thank you');
  const { state, attempts } = await attempted(plain.url);
  expect(state).toBe('pending');
  expect(attempts).toMatchObject([{ status: null, code: 'attempt.answer.headers' }]);
  plain.answer = accept;
});
