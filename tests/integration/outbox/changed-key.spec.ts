import { Webhook } from 'standardwebhooks';

import { logIn } from '../../support/admin-session';
import { bootNewsroom, type Newsroom, WITH_RECEIVERS } from '../../support/boot';
import { type Downstream, downstream, type Endpoint } from '../../support/downstream';
import { type HttpClient } from '../../support/http';
import { type Receiver, startReceiver } from '../../support/receiver';

let newsroom: Newsroom;
let admin: HttpClient;
let publishers: Downstream;
let receiver: Receiver;

beforeAll(async () => {
  newsroom = await bootNewsroom(WITH_RECEIVERS);
  const session = await logIn(newsroom);
  admin = session.client;
  publishers = downstream(session);
  receiver = await startReceiver();
});
afterAll(async () => {
  await newsroom.stop();
  await receiver.stop();
});

interface Tested {
  ok: boolean;
  error: string | null;
}

async function tested(id: number): Promise<Tested> {
  return (await admin.post<{ data: Tested }>(`/outbox/endpoints/${id}/test`)).body.data;
}

/** An endpoint from before the application got another encryption key. */
async function keptOver(fields: object = {}): Promise<Endpoint> {
  newsroom.strapi.config.set('admin.secrets.encryptionKey', 'the key of last year');
  const endpoint = await publishers.add(receiver.url, fields);
  newsroom.strapi.config.set('admin.secrets.encryptionKey', 'the key of this year');
  return endpoint;
}

describe('a key of the application that is not the first any more', () => {
  it.each([
    ['behind a new one', 'the key of last year', '', ['the newest']],
    ['behind an encryption key that was added later', '', 'added later', []],
  ])('still opens what it has sealed: %s', async (_case, encryptionKey, later, newKeys) => {
    const { config } = newsroom.strapi;
    const appKeys = config.get<string[]>('server.app.keys');
    const keyOf = (key: string) => config.set('admin.secrets.encryptionKey', key);
    keyOf(encryptionKey);
    const { id, secret } = await publishers.add(receiver.url, { headers: { 'x-key': 'abc' } });
    keyOf(later);
    config.set('server.app.keys', [
      ...newKeys,
      ...(encryptionKey ? [encryptionKey] : []),
      ...appKeys,
    ]);
    try {
      expect(await tested(id)).toMatchObject({ ok: true, error: null });
      const webhook = receiver.received.at(-1);
      expect(webhook?.headers['x-key']).toBe('abc');
      new Webhook(secret).verify(webhook?.body ?? '', webhook?.headers ?? {});
    } finally {
      config.set('server.app.keys', appKeys);
    }
  });
});

describe('an endpoint whose secret was sealed with another key', () => {
  it('says why nothing is sent, and sends again once its secret is rotated', async () => {
    const { id } = await keptOver();
    expect(await tested(id)).toMatchObject({
      ok: false,
      error: expect.stringContaining('Rotate the secret'),
    });
    const { status, body } = await admin.post<{ data: Endpoint }>(
      `/outbox/endpoints/${id}/rotate`,
      {}
    );
    expect([status, body.data.oldSecretUntil]).toEqual([200, null]);
    expect(await tested(id)).toMatchObject({ ok: true, error: null });
    expect(receiver.received.at(-1)?.headers['webhook-signature']).toMatch(/^v1,[^ ]+$/);
  });

  it('signs with the new secret alone when the key changes while both are valid', async () => {
    const { id } = await keptOver();
    newsroom.strapi.config.set('admin.secrets.encryptionKey', 'the key of last year');
    await publishers.rotate(id, 3600);
    newsroom.strapi.config.set('admin.secrets.encryptionKey', 'the key of this year');
    await newsroom.strapi.db.query('plugin::outbox.endpoint').update({
      where: { id },
      data: { secret: await sealedNow() },
    });
    expect(await tested(id)).toMatchObject({ ok: true });
    expect(receiver.received.at(-1)?.headers['webhook-signature']).toMatch(/^v1,[^ ]+$/);
  });

  it('can still be switched off and renamed; its headers have to be given again', async () => {
    const { id } = await keptOver({ headers: { 'x-key': 'abc' } });
    const off = await publishers.change(id, { enabled: false, name: 'Off' });
    expect([off.status, off.body.data?.enabled]).toEqual([200, false]);

    const moved = receiver.url.replace('127.0.0.1', 'localhost');
    for (const fields of [{ url: moved }, { headers: { 'x-key': null } }]) {
      const { status, body } = await admin.put<{
        error: { details: { errors: Array<{ path: string[] }> } };
      }>(`/outbox/endpoints/${id}`, fields);
      expect([status, body.error.details.errors[0]?.path[0]]).toEqual([400, 'headers']);
    }
    const given = await publishers.change(id, { enabled: true, headers: { 'x-key': 'def' } });
    expect(given.status).toBe(200);
    await publishers.rotate(id, 3600);
    expect(await tested(id)).toMatchObject({ ok: true });
    expect(receiver.received.at(-1)?.headers['x-key']).toBe('def');
  });
});

/** A secret sealed with the present key, as a rotation leaves it. */
async function sealedNow(): Promise<string> {
  const { id } = await publishers.add(receiver.url);
  const row = await newsroom.strapi.db.query('plugin::outbox.endpoint').findOne({ where: { id } });
  return String(row?.secret);
}
