import type { Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';

import { chromiumPath, type Person } from '../support/browser';
import { blocks } from '../support/factories';
import { answerWith, type Receiver, startReceiver } from '../support/receiver';
import { waitFor } from '../support/wait-for';
import { focusIsOn, openOffice, seen, type Office } from './desk-office';
import { confirmByKeyboard, escape } from './question';

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
  let rotated: string;

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
    rotated = (await page.getByText(/^whsec_/).textContent()) ?? '';
    expect(rotated).not.toBe(secret);
    await seen(page.getByText('The old secret is valid until'));
    const { body, headers } = await tested();
    for (const key of [secret, rotated]) new Webhook(key).verify(body, headers);
    await page.reload();
    await seen(page.getByRole('button', { name: 'Rotate the secret' }));
    expect(await page.getByText(/whsec_/).count()).toBe(0);
  });

  it('an old secret ends at once only after a question', async () => {
    const rotate = page.getByRole('button', { name: 'Rotate the secret' });
    const question = page.getByRole('alertdialog');
    const span = page.getByRole('combobox', { name: 'Keep the old secret for' });
    await span.click();
    await page.getByRole('option', { name: 'no time: end it now' }).click();
    // The list gives the focus back a moment after it closes.
    expect(await focusIsOn(span)).toBe(true);
    await rotate.focus();
    await page.keyboard.press('Enter');
    await seen(question.getByText('End the present secret of Wire 1 at once?'));
    await escape(question);
    expect(await focusIsOn(rotate)).toBe(true);
    await page.keyboard.press('Enter');
    await confirmByKeyboard(page);
    const newest = (await page.getByText(/^whsec_/).textContent()) ?? '';
    expect(await focusIsOn(page.getByRole('status').filter({ hasText: 'whsec_' }))).toBe(true);
    await page.getByText('The old secret is valid until').waitFor({ state: 'detached' });
    const { body, headers } = await tested();
    new Webhook(newest).verify(body, headers);
    for (const key of [secret, rotated]) {
      expect(() => new Webhook(key).verify(body, headers)).toThrow();
    }
    await page.getByRole('button', { name: 'I have passed it on' }).click();
    const content = page.locator('main [tabindex="-1"]').filter({ has: page.locator('form') });
    expect(await focusIsOn(content)).toBe(true);
    expect(await page.getByText(/whsec_/).count()).toBe(0);
  });

  it('who may only look at publishers sees their numbers, and no way to the deliveries', async () => {
    const role = await office.staff.role('May look', ['plugin::outbox.endpoints.read']);
    const person = await office.open({ email: await office.staff.hire('Maylook', role) }, false);
    await person.page.goto(`${office.url}${SETTINGS}`);
    const wire = person.page.getByRole('row').filter({ hasText: 'Wire 3' });
    await seen(wire.getByText('Trying again'));
    // The author and the article.
    await seen(wire.getByText('2', { exact: true }));
    expect(await wire.getByRole('link', { name: /Waiting/ }).count()).toBe(0);
    expect(await person.page.getByRole('link', { name: 'Deliveries' }).count()).toBe(0);
    await person.close();
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

  it('a delivery waits until its publisher is switched on', async () => {
    await page.goto(`${office.url}${SETTINGS}/deliveries?endpoint=3`);
    const row = page.getByRole('row').filter({ hasText: 'The tram crosses' });
    await seen(row.getByText('next attempt'));
    await office.staff.admin.put('/outbox/endpoints/3', { enabled: false });
    await seen(row.getByText('waits until the publisher is switched on'));
    expect(await row.getByText('next attempt').count()).toBe(0);
  });

  /** A test event, as the first publisher gets it. */
  async function tested() {
    receiver.received.length = 0;
    await page.getByRole('button', { name: 'Send a test event' }).click();
    return waitFor('the test event', () => receiver.received[0]);
  }
});
