import type { Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';

import { chromiumPath, type Person } from '../support/browser';
import { blocks } from '../support/factories';
import { answerWith, type Receiver, startReceiver } from '../support/receiver';
import { waitFor } from '../support/wait-for';
import { openOffice, seen, type Office } from './desk-office';

const describeWithBrowser = chromiumPath() ? describe : describe.skip;

const SETTINGS = '/admin/settings/outbox';
const ARTICLES = '/content-manager/collection-types/api::article.article';
/** What Strapi's own edit view asks for in vain. */
const OF_STRAPI = /ai-feature-config|ai-localization-jobs|preview\/url/;

describeWithBrowser('several publishers and several roles, in a browser', () => {
  let office: Office;
  let receiver: Receiver;
  let failing: Receiver;
  let olena: Person;
  let page: Page;
  /** Of the first publisher. */
  let secret: string;

  beforeAll(async () => {
    receiver = await startReceiver();
    failing = await startReceiver();
    failing.answer = answerWith(500);
    office = await openOffice({
      OUTBOX_ALLOWED_HOSTS: '127.0.0.1',
      OUTBOX_RETRY_SECONDS: '0,36000',
    });
    for (const [index, { url }] of [receiver, receiver, failing, receiver].entries()) {
      const fields = { name: `Wire ${index + 1}`, url };
      const { body } = await office.staff.admin.post('/outbox/endpoints', fields);
      if (index === 0) ({ secret } = body.data);
    }
    olena = await office.open({ email: 'admin@newsroom.example' }, false);
    ({ page } = olena);
  });
  afterAll(async () => {
    await office?.close();
    await receiver?.stop();
    await failing?.stop();
  });

  it('beside an article: delivered to three of four, and which one waits', async () => {
    const { admin } = office.staff;
    const author = await admin.post('/content-manager/collection-types/api::author.author', {
      name: 'Sample Author',
    });
    const made = await admin.post(`${ARTICLES}/actions/publish?locale=en`, {
      title: 'The tram crosses',
      body: blocks('Text.'),
      credits: [{ author: { connect: [author.body.data] }, role: 'author' }],
    });
    const { documentId } = made.body.data;
    await page.goto(`${office.url}/admin${ARTICLES}/${documentId}?plugins[i18n][locale]=en`);
    await seen(page.getByText('English: delivered to 3 of 4'));
    await seen(page.getByText('Wire 3: failed, next attempt'));
    expect(await page.getByText(/^Wire [124]:/).count()).toBe(0);
    olena.complaints.splice(
      0,
      olena.complaints.length,
      ...olena.complaints.filter((complaint) => !OF_STRAPI.test(complaint))
    );
  });

  it('a rotated secret is shown once, and signs beside the old one', async () => {
    await page.goto(`${office.url}${SETTINGS}/1`);
    await page.getByRole('button', { name: 'Rotate the secret' }).click();
    const fresh = (await page.getByText(/^whsec_/).textContent()) ?? '';
    expect(fresh).not.toBe(secret);
    await seen(page.getByText(/old (secret|one)/i));
    receiver.received.length = 0;
    await page.getByRole('button', { name: 'Send a test event' }).click();
    const webhook = await waitFor('the test event', () => receiver.received[0]);
    for (const key of [secret, fresh]) new Webhook(key).verify(webhook.body, webhook.headers);
    await page.reload();
    await seen(page.getByRole('button', { name: 'Rotate the secret' }));
    expect(await page.getByText(/whsec_/).count()).toBe(0);
  });

  it.each([
    {
      may: 'edit',
      rights: ['endpoints.read', 'endpoints.edit', 'deliveries.read'],
      sees: ['Rotate the secret', 'Send a test event', 'Remove', 'Save'],
      misses: ['Send again'],
    },
    {
      may: 'replay',
      rights: ['endpoints.read', 'deliveries.read', 'deliveries.replay'],
      sees: ['Send again'],
      misses: ['Rotate the secret', 'Send a test event', 'Remove', 'Save'],
    },
  ])('who may $may sees only that', async ({ may, rights, sees, misses }) => {
    const actions = rights.map((right) => `plugin::outbox.${right}`);
    const role = await office.staff.role(`May ${may}`, actions);
    const person = await office.open({ email: await office.staff.hire(`May${may}`, role) }, false);
    const button = (name: string) => person.page.getByRole('button', { name, exact: true });
    await person.page.goto(`${office.url}${SETTINGS}/1`);
    await seen(person.page.getByRole('heading', { name: 'Wire 1', exact: true }));
    for (const name of sees) await seen(button(name));
    for (const name of misses) expect([name, await button(name).count()]).toEqual([name, 0]);

    await person.page.goto(`${office.url}${SETTINGS}/deliveries`);
    await seen(person.page.getByRole('row').filter({ hasText: 'The tram crosses' }));
    const repeats = person.page.getByRole('button', { name: /^Send again: event/ });
    if (may === 'replay') await seen(repeats);
    else expect(await repeats.count()).toBe(0);
    await person.close();
  });
});
