import { logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom, WITH_RECEIVERS } from '../../support/boot';
import { type Downstream, downstream } from '../../support/downstream';
import { type Factories, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';
import { type ReceivedWebhook, type Receiver, startReceiver } from '../../support/receiver';
import { isSignedWith, signatures } from '../../support/signed';
import { waitFor } from '../../support/wait-for';

let newsroom: Newsroom;
let admin: HttpClient;
let make: Factories;
let publishers: Downstream;
let receiver: Receiver;

beforeAll(async () => {
  newsroom = await bootNewsroom(WITH_RECEIVERS);
  make = factories(httpClient(newsroom.url, await createApiToken(newsroom.strapi)));
  const session = await logIn(newsroom);
  admin = session.client;
  publishers = downstream(session);
});
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(async () => {
  await publishers.clear();
  await receiver.stop();
});
afterAll(() => newsroom.stop());

/** What has come in of one document, once it is as many. */
function arrived(documentId: string, count: number): Promise<ReceivedWebhook[]> {
  return waitFor(`${count} requests for ${documentId}`, () => {
    const found = receiver.received.filter(({ event }) => event.data.documentId === documentId);
    return found.length >= count && found;
  });
}

/** As if their time had passed. */
async function endOldSecrets(id: number): Promise<void> {
  const table = newsroom.strapi.db.query('plugin::outbox.endpoint');
  const { oldSecret } = await table.findOne({ where: { id } });
  const secrets = JSON.parse(String(oldSecret)) as Array<{ sealed: string; until: number }>;
  const ended = secrets.map(({ sealed }) => ({ sealed, until: Date.now() - 1 }));
  await table.update({ where: { id }, data: { oldSecret: JSON.stringify(ended) } });
  // What is remembered of the endpoint is forgotten.
  await publishers.change(id, { name: 'Later' });
}

describe('a delivery', () => {
  it('has two signatures while a secret is rotated, and one before and after', async () => {
    const { id, secret: old } = await publishers.add(receiver.url);
    const first = await make.author();
    const [before] = (await arrived(first.documentId, 1)) as [ReceivedWebhook];
    expect(signatures(before)).toHaveLength(1);

    const { secret: fresh, oldSecretUntil } = await publishers.rotate(id, 3600);
    expect(Date.parse(oldSecretUntil ?? '')).toBeGreaterThan(Date.now());
    const second = await make.author();
    const [during] = (await arrived(second.documentId, 1)) as [ReceivedWebhook];
    expect(signatures(during)).toHaveLength(2);
    expect([isSignedWith(old, during), isSignedWith(fresh, during)]).toEqual([true, true]);

    // What an hour later would be.
    await endOldSecrets(id);
    const third = await make.author();
    const [after] = (await arrived(third.documentId, 1)) as [ReceivedWebhook];
    expect(signatures(after)).toHaveLength(1);
    expect([isSignedWith(old, after), isSignedWith(fresh, after)]).toEqual([false, true]);

    const { secret: last } = await publishers.rotate(id, 0);
    const fourth = await make.author();
    const [atOnce] = (await arrived(fourth.documentId, 1)) as [ReceivedWebhook];
    expect([isSignedWith(fresh, atOnce), isSignedWith(last, atOnce)]).toEqual([false, true]);
  });

  it('is signed with each secret that was promised to last, however often it is rotated', async () => {
    const { id, secret: first } = await publishers.add(receiver.url);
    const { secret: second } = await publishers.rotate(id, 7 * 86_400);
    const { secret: third, oldSecretUntil } = await publishers.rotate(id, 60);
    // The longest promise, which the second rotation did not shorten.
    expect(Date.parse(oldSecretUntil ?? '')).toBeGreaterThan(Date.now() + 6 * 86_400_000);
    const { documentId } = await make.author();
    const [webhook] = (await arrived(documentId, 1)) as [ReceivedWebhook];
    expect(signatures(webhook)).toHaveLength(3);
    expect([first, second, third].map((one) => isSignedWith(one, webhook))).toEqual([
      true,
      true,
      true,
    ]);
    const { secret: last } = await publishers.rotate(id, 0);
    const next = await make.author();
    const [after] = (await arrived(next.documentId, 1)) as [ReceivedWebhook];
    expect(signatures(after)).toHaveLength(1);
    expect(isSignedWith(last, after)).toBe(true);
  });

  it('has no more than five signatures: another rotation is refused, with what to do', async () => {
    const { id, secret } = await publishers.add(receiver.url);
    for (let turn = 0; turn < 4; turn += 1) await publishers.rotate(id, 3600);
    const path = `/outbox/endpoints/${id}/rotate`;
    const refused = await admin.post(path, { keepOldForSeconds: 3600 });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('keepOldForSeconds 0');
    const { documentId } = await make.author();
    const [webhook] = (await arrived(documentId, 1)) as [ReceivedWebhook];
    expect(signatures(webhook)).toHaveLength(5);
    expect(isSignedWith(secret, webhook)).toBe(true);
    await endOldSecrets(id);
    expect((await publishers.rotate(id, 3600)).secret).toMatch(/^whsec_/);
  });

  it('is signed beside an old secret from before there could be several', async () => {
    const { id, secret: old } = await publishers.add(receiver.url);
    const table = newsroom.strapi.db.query('plugin::outbox.endpoint');
    const { secret: oldSecret } = await table.findOne({ where: { id } });
    await publishers.rotate(id, 0);
    const oldSecretUntil = Date.now() + 3_600_000;
    await table.update({ where: { id }, data: { oldSecret, oldSecretUntil } });
    await publishers.change(id, { name: 'Seen anew' });
    const { documentId } = await make.author();
    const [webhook] = (await arrived(documentId, 1)) as [ReceivedWebhook];
    expect([signatures(webhook).length, isSignedWith(old, webhook)]).toEqual([2, true]);
  });

  it('is signed with both secrets that two rotations at once have shown', async () => {
    const { id } = await publishers.add(receiver.url);
    const shown = await Promise.all([publishers.rotate(id, 3600), publishers.rotate(id, 3600)]);
    const { documentId } = await make.author();
    const [webhook] = (await arrived(documentId, 1)) as [ReceivedWebhook];
    expect(shown.map(({ secret }) => isSignedWith(secret, webhook))).toEqual([true, true]);
  });
});
