import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom, WITH_RECEIVERS } from '../../support/boot';
import { type Downstream, downstream } from '../../support/downstream';
import { type Factories, factories } from '../../support/factories';
import { httpClient } from '../../support/http';
import { accept, answerWith, type Receiver, startReceiver } from '../../support/receiver';

/** Far more than can be published within a second of waiting and one of polling. */
const MOST_CHANGES = 5000;

let newsroom: Newsroom;
let make: Factories;
let publishers: Downstream;
let busy: Receiver;
let failing: Receiver;

beforeAll(async () => {
  newsroom = await bootNewsroom(WITH_RECEIVERS);
  make = factories(httpClient(newsroom.url, await createApiToken(newsroom.strapi)));
  const session: AdminSession = await logIn(newsroom);
  publishers = downstream(session);
  busy = await startReceiver();
  failing = await startReceiver();
});
afterEach(() => publishers.clear());
afterAll(async () => {
  await newsroom.stop();
  await busy.stop();
  await failing.stop();
});

/** Publishes one thing after the other without a pause, until something has happened. */
async function publishUntil(hasHappened: () => boolean): Promise<void> {
  for (let change = 1; change <= MOST_CHANGES; change += 1) {
    // Each another document: a second version of one lets the newsroom look for what is due.
    await make.author();
    if (hasHappened()) return;
  }
  throw new Error(`It had not happened after ${MOST_CHANGES} changes.`);
}

describe('while something is published all the time', () => {
  it.each([
    ['a retry is made when it is due', answerWith(500)],
    ['a publisher that asked to wait is told afterwards', answerWith(503, { 'retry-after': '1' })],
  ])('%s', async (_case, answer) => {
    newsroom.strapi.config.set('plugin::outbox.retrySeconds', [0, 0.2, 0.2]);
    failing.received.length = 0;
    failing.answer = (response) => {
      failing.answer = accept;
      answer(response);
    };
    await publishers.add(busy.url, { contentTypes: ['author'] });
    const { id } = await publishers.add(failing.url, { contentTypes: ['photo'] });
    const { documentId } = await make.shownPhoto();
    await publishUntil(() => failing.received.length > 1);
    const late = await publishers.delivered(id, documentId);
    expect(late.attempts).toHaveLength(2);
  });
});
