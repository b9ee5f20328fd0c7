import { logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom, WITH_RECEIVERS } from '../../support/boot';
import { type Downstream, downstream } from '../../support/downstream';
import { type Factories, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';
import { type Receiver, startReceiver } from '../../support/receiver';

let newsroom: Newsroom;
let by: HttpClient;
let make: Factories;
let publishers: Downstream;
let receiver: Receiver;

beforeAll(async () => {
  newsroom = await bootNewsroom(WITH_RECEIVERS);
  make = factories(httpClient(newsroom.url, await createApiToken(newsroom.strapi)));
  const session = await logIn(newsroom);
  by = session.client;
  publishers = downstream(session);
  receiver = await startReceiver();
});
afterAll(async () => {
  await newsroom.stop();
  await receiver.stop();
});

describe('while sending is switched off', () => {
  it('nothing is said to be sent again, and what waits is shown as such', async () => {
    const { id } = await publishers.add(receiver.url);
    const { documentId } = await make.author();
    const delivery = await publishers.delivered(id, documentId);
    newsroom.strapi.config.set('plugin::outbox.enabled', false);
    try {
      for (const path of [`/deliveries/${delivery.id}/send-again`, `/endpoints/${id}/replay`]) {
        const { status, text } = await by.post(`/outbox${path}`, { after: 0 });
        expect([status, text]).toEqual([409, expect.stringContaining('OUTBOX_ENABLED')]);
      }
      const pages = [
        await by.get('/outbox/deliveries'),
        await by.get(`/outbox/documents/api::author.author/${documentId}`),
      ];
      expect(pages.map(({ body }) => body.meta.enabled)).toEqual([false, false]);
    } finally {
      newsroom.strapi.config.set('plugin::outbox.enabled', true);
    }
    expect((await publishers.deliveries(`endpoint=${id}`))[0]?.state).toBe('delivered');
  });
});
