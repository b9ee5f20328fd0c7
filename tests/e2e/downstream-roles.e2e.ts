import type { Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';

import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import { answerWith, type Receiver, startReceiver } from '../support/receiver';
import { waitFor } from '../support/wait-for';
import { CHIEF, OPENING_MS, openOffice, type Office } from './office';
import { choose, confirmByKeyboard, escape, expectFocus, gone, goWithin, seen } from './panel';
import {
  addPublisher,
  articleForm,
  type Publisher,
  publishArticle,
  PUBLISHERS,
  removePublishers,
  rotateSecret,
} from './publishers';

describeWithBrowser('several publishers and several roles, in a browser', () => {
  let office: Office;
  let receiver: Receiver;
  let failing: Receiver;
  let person: Person;
  /** Wire 1 to Wire 4, of whom the third fails. */
  let wires: Publisher[];

  beforeAll(async () => {
    office = await openOffice({
      OUTBOX_ALLOWED_HOSTS: '127.0.0.1',
      OUTBOX_RETRY_SECONDS: '0,36000',
    });
  }, OPENING_MS);

  beforeEach(async () => {
    receiver = await startReceiver();
    failing = await startReceiver();
    failing.answer = answerWith(500);
    wires = [];
    for (const [index, { url }] of [receiver, receiver, failing, receiver].entries()) {
      wires.push(await addPublisher(office, `Wire ${index + 1}`, url));
    }
  });

  afterEach(async () => {
    try {
      await person.close();
    } finally {
      await removePublishers(office);
      await receiver.stop();
      await failing.stop();
    }
  });

  afterAll(() => office?.close());

  it('beside an article: delivered to three of four, and which one waits', async () => {
    const story = await publishArticle(office, 'The tram crosses');
    person = await office.open({ email: CHIEF, at: articleForm(story) });
    const { page } = person;
    await seen(page.getByText('English: delivered to 3 of 4'));
    await seen(page.getByText('Wire 3: failed, next attempt'));
    expect(await page.getByText(/^Wire [124]:/).count()).toBe(0);
  });

  it('a rotated secret is shown once, and signs beside the old one', async () => {
    const { id, secret } = wire(1);
    person = await office.open({ email: CHIEF, at: `${PUBLISHERS}/${id}` });
    const { page } = person;
    await page.getByRole('button', { name: 'Rotate the secret' }).click();
    const rotated = (await page.getByText(/^whsec_/).textContent()) ?? '';
    expect(rotated).not.toBe(secret);
    await seen(page.getByText('The old secret is valid until'));
    const { body, headers } = await tested(page);
    for (const key of [secret, rotated]) new Webhook(key).verify(body, headers);
    await page.reload();
    await seen(page.getByRole('button', { name: 'Rotate the secret' }));
    expect(await page.getByText(/whsec_/).count()).toBe(0);
  });

  it('an old secret ends at once only after a question', async () => {
    const { id, secret } = wire(1);
    const rotated = await rotateSecret(office, id);
    person = await office.open({ email: CHIEF, at: `${PUBLISHERS}/${id}` });
    const { page } = person;
    const rotate = page.getByRole('button', { name: 'Rotate the secret' });
    const question = page.getByRole('alertdialog');
    await seen(page.getByText('The old secret is valid until'));
    await choose(page, 'Keep the old secret for', 'no time: end it now');
    await rotate.focus();
    await page.keyboard.press('Enter');
    await seen(question.getByText('End the current secret of Wire 1 now?'));
    await escape(question);
    await expectFocus(rotate);
    await page.keyboard.press('Enter');
    await confirmByKeyboard(page);
    const newest = (await page.getByText(/^whsec_/).textContent()) ?? '';
    await expectFocus(page.getByRole('status').filter({ hasText: 'whsec_' }));
    await gone(page.getByText('The old secret is valid until'));
    const { body, headers } = await tested(page);
    new Webhook(newest).verify(body, headers);
    for (const key of [secret, rotated]) {
      expect(() => new Webhook(key).verify(body, headers)).toThrow();
    }
    await page.getByRole('button', { name: 'I have passed it on' }).click();
    await expectFocus(page.locator('main [tabindex="-1"]').filter({ has: page.locator('form') }));
    expect(await page.getByText(/whsec_/).count()).toBe(0);
  });

  it('who may only look at publishers sees their numbers, and no way to the deliveries', async () => {
    await publishArticle(office, 'The tram is counted');
    const role = await office.staff.role('May look', ['plugin::outbox.endpoints.read']);
    const email = await office.staff.hire('Maylook', role);
    person = await office.open({ email, at: PUBLISHERS });
    const { page } = person;
    const row = page.getByRole('row').filter({ hasText: 'Wire 3' });
    await seen(row.getByText('Trying again'));
    // The author and the article.
    await seen(row.getByText('2', { exact: true }));
    expect(await row.getByRole('link', { name: /Waiting/ }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Deliveries' }).count()).toBe(0);
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
    const title = `The tram of who may ${may}`;
    await publishArticle(office, title);
    const actions = rights.map((right) => `plugin::outbox.${right}`);
    const role = await office.staff.role(`May ${may}`, actions);
    const email = await office.staff.hire(`May${may}`, role);
    person = await office.open({ email, at: `${PUBLISHERS}/${wire(1).id}` });
    const { page } = person;
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await seen(page.getByRole('heading', { name: 'Wire 1', exact: true }));
    for (const name of sees) await seen(button(name));
    for (const name of misses) expect([name, await button(name).count()]).toEqual([name, 0]);

    await goWithin(page, `${PUBLISHERS}/deliveries`);
    await seen(page.getByRole('row').filter({ hasText: title }));
    const repeats = page.getByRole('button', { name: /^Send again: event/ });
    if (may === 'replay') await seen(repeats);
    else expect(await repeats.count()).toBe(0);
  });

  it('a delivery waits until its publisher is switched on', async () => {
    const { id } = wire(3);
    await publishArticle(office, 'The tram waits');
    person = await office.open({ email: CHIEF, at: `${PUBLISHERS}/deliveries?endpoint=${id}` });
    const row = person.page.getByRole('row').filter({ hasText: 'The tram waits' });
    await seen(row.getByText('next attempt'));
    await office.staff.admin.put(`/outbox/endpoints/${id}`, { enabled: false });
    await seen(row.getByText('waits until the publisher is switched on'));
    expect(await row.getByText('next attempt').count()).toBe(0);
  });

  function wire(number: number): Publisher {
    const found = wires[number - 1];
    if (!found) throw new Error(`There is no Wire ${number}.`);
    return found;
  }

  /** A test event, as the first publisher gets it. */
  async function tested(page: Page) {
    await page.getByRole('button', { name: 'Send a test event' }).click();
    return waitFor('the test event', () =>
      receiver.received.find(({ event }) => event.type === 'outbox.test')
    );
  }
});
