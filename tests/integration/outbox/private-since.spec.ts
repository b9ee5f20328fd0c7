import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom, WITH_RECEIVERS } from '../../support/boot';
import { type Downstream, downstream } from '../../support/downstream';
import { eventLog } from '../../support/event-log';
import { type Factories, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';
import { type Receiver, startReceiver } from '../../support/receiver';
import { waitFor } from '../../support/wait-for';

let newsroom: Newsroom;
let session: AdminSession;
let client: HttpClient;
let make: Factories;
let publishers: Downstream;
let receiver: Receiver;

beforeAll(async () => {
  newsroom = await bootNewsroom(WITH_RECEIVERS);
  client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(client);
  session = await logIn(newsroom);
  publishers = downstream(session);
  receiver = await startReceiver();
});
afterAll(async () => {
  await publishers.clear();
  await receiver.stop();
  await newsroom.stop();
});

/** As events of a photo were stored before its notes became private. */
async function asItWasStored(documentId: string): Promise<void> {
  const events = newsroom.strapi.db.query('plugin::outbox.event');
  const where = { subjectId: documentId };
  const { data } = await events.findOne({ where });
  const old = { ...JSON.parse(data), name: 'Inside name', usageTerms: 'internal, paid 500 EUR' };
  await events.update({ where, data: { data: JSON.stringify(old) } });
}

it('an old event gives out nothing that has become private since', async () => {
  const { documentId } = await make.shownPhoto();
  const [made] = await eventLog(client).atLeast(documentId, 1);
  await asItWasStored(documentId);

  const listed = await client.get('/api/events?limit=500');
  expect(listed.text).not.toMatch(/usageTerms|500 EUR|Inside name/);
  expect(await eventLog(client).of(documentId)).toEqual([made]);

  const { id } = await publishers.add(receiver.url);
  const after = (made?.sequence ?? 0) - 1;
  await session.client.post(`/outbox/endpoints/${id}/replay`, { after });
  const { body } = await waitFor('the event', () => {
    return receiver.received.find(({ event }) => event.data.documentId === documentId);
  });
  expect(body).not.toMatch(/usageTerms|500 EUR|Inside name/);
  expect(JSON.parse(body).data).toEqual(made?.data);
});
