import type { Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';

import { accessibilityFaults } from '../support/browser/accessibility';
import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import { FASTLY_KEY, startCdn } from '../support/cdn';
import { answerWith, type Receiver, startReceiver } from '../support/receiver';
import { waitFor } from '../support/wait-for';
import { CHIEF, OPENING_MS, openOffice, type Office } from './office';
import { confirmByKeyboard, escape, expectFocus, gone, goTo, goWithin, seen } from './panel';
import { addPublisher, makeAuthor, PUBLISHERS, removePublishers } from './publishers';

describeWithBrowser('the downstream publishers, in a browser', () => {
  let office: Office;
  let receiver: Receiver;
  let olena: Person;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice({ OUTBOX_ALLOWED_HOSTS: '127.0.0.1' });
  }, OPENING_MS);

  beforeEach(async () => {
    receiver = await startReceiver();
    olena = await office.open({ email: CHIEF });
    ({ page } = olena);
  });

  afterEach(async () => {
    try {
      await olena.close();
    } finally {
      await removePublishers(office);
      await receiver.stop();
    }
  });

  afterAll(() => office?.close());

  it('are nobody at first; an inner address is refused on its field', async () => {
    await goTo(page, PUBLISHERS);
    await seen(page.getByText('No publishers yet.'));
    await page.getByRole('button', { name: 'Add a publisher' }).first().click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Sample Wire');
    await page.getByRole('textbox', { name: 'Address' }).fill('http://10.0.0.1/');
    await page.keyboard.press('Enter');
    await seen(page.getByText('Use a public one'));
    await expectFocus(page.getByRole('textbox', { name: 'Address' }));
    expect(await accessibilityFaults(page, 'main')).toEqual([]);
    await olena.complaints.take(/status of 400/);
  });

  it('have a secret that is shown once', async () => {
    await goTo(page, `${PUBLISHERS}/new`);
    await page.getByRole('textbox', { name: 'Name' }).fill('Sample Wire');
    await page.getByRole('textbox', { name: 'Address' }).fill(receiver.url);
    await page.getByRole('button', { name: 'Save' }).click();
    await seen(page.getByRole('heading', { name: 'Sample Wire', exact: true }));
    const secret = (await page.getByText(/^whsec_/).textContent()) ?? '';
    await expectFocus(page.getByRole('status').filter({ hasText: 'whsec_' }));
    expect(await accessibilityFaults(page, 'main')).toEqual([]);
    // As for a page that did not come over https.
    await page.evaluate("void Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await seen(page.getByText('The browser does not let this page copy.'));
    expect(await page.evaluate('String(getSelection())')).toBe(secret);
    await sendTest(secret);
    await page.reload();
    await seen(page.getByRole('button', { name: 'Send a test event' }));
    expect(await page.getByText(/whsec_/).count()).toBe(0);
  });

  it('may be a CDN, which has no secret and forgets what changes', async () => {
    const cdn = await startCdn();
    await goTo(page, `${PUBLISHERS}/new`);
    await page.getByRole('textbox', { name: 'Name' }).fill('Sample CDN');
    await page.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'CDN: Fastly' }).click();
    await seen(page.getByText('The address ends in /service/SERVICE-ID/purge.'));
    await page.getByRole('textbox', { name: 'Address' }).fill(cdn.fastly);
    await page.getByRole('textbox', { name: 'Extra headers' }).fill(`Fastly-Key: ${FASTLY_KEY}`);
    expect(await accessibilityFaults(page, 'main')).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await seen(page.getByRole('heading', { name: 'Sample CDN', exact: true }));
    expect(await page.getByText(/whsec_|Rotate the secret/).count()).toBe(0);
    await page.getByRole('button', { name: 'Send a test event' }).click();
    await seen(page.getByText(/It answered 200/));
    expect(cdn.tags()).toEqual(['outbox-test']);
    await goTo(page, PUBLISHERS);
    await seen(page.getByText('CDN: Fastly'));
    await cdn.stop();
  });

  it('are sent a test event, signed with that secret', async () => {
    const { id, secret } = await addPublisher(office, 'Sample Wire', receiver.url);
    await goTo(page, `${PUBLISHERS}/${id}`);
    await sendTest(secret);
  });

  it('keep what is typed while the server is out of reach, and say of when the page is', async () => {
    const { id } = await addPublisher(office, 'Sample Wire', receiver.url);
    await goTo(page, `${PUBLISHERS}/${id}`);
    const name = page.getByRole('textbox', { name: 'Name' });
    const note = page.getByText('This page could not be refreshed');
    await name.fill('Sample Wire, renamed');
    await page.route('**/outbox/endpoints', (route) => route.abort());
    await seen(note);
    expect(await name.inputValue()).toBe('Sample Wire, renamed');
    expect(await accessibilityFaults(page, 'main')).toEqual([]);
    await page.unroute('**/outbox/endpoints');
    await gone(note);
    expect(await name.inputValue()).toBe('Sample Wire, renamed');
    await olena.complaints.take(/\/outbox\/endpoints/);
  });

  it('stay switched off when that happened meanwhile, whatever else is saved', async () => {
    const { admin } = office.staff;
    const { id } = await addPublisher(office, 'Sample Wire', receiver.url);
    await goTo(page, `${PUBLISHERS}/${id}`);
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill('Sample Wire, renamed');
    await admin.put(`/outbox/endpoints/${id}`, { enabled: false });
    await page.getByRole('button', { name: 'Save' }).click();
    await seen(page.getByRole('heading', { name: 'Sample Wire, renamed', exact: true }));
    const { body } = await admin.get<{ data: unknown }>(`/outbox/endpoints/${id}`);
    expect(body.data).toMatchObject({ name: 'Sample Wire, renamed', enabled: false });
    // What is not being edited follows the server.
    await admin.put(`/outbox/endpoints/${id}`, { name: 'Sample Wire', enabled: true });
    await waitFor('the old name', async () => (await name.inputValue()) === 'Sample Wire');
  });

  it('take a header once, and hide its value as soon as it is saved', async () => {
    const { id } = await addPublisher(office, 'Sample Wire', receiver.url);
    await goTo(page, `${PUBLISHERS}/${id}`);
    const headers = page.getByRole('textbox', { name: 'Extra headers' });
    await headers.fill('X-Key: abc\nx-key: abc');
    await page.getByRole('button', { name: 'Save' }).click();
    await seen(page.getByText('Give each header once: “x-key: abc” repeats'));
    await expectFocus(headers);
    await headers.fill('X-Key: abc');
    await page.getByRole('button', { name: 'Save' }).click();
    await waitFor('the hidden value', async () => (await headers.inputValue()) === 'X-Key: •••');
  });

  it('are removed only after a question', async () => {
    await addPublisher(office, 'Sample Wire', receiver.url);
    for (const name of ['First author', 'Second author']) await makeAuthor(office, name);
    await waitFor('both events', () => receiver.received.length === 2);
    const { id } = await addPublisher(office, 'Fading Wire', receiver.url);
    await goTo(page, `${PUBLISHERS}/${id}`);
    const remove = page.getByRole('button', { name: 'Remove' });
    await remove.click();
    const question = page.getByRole('alertdialog');
    await seen(question.getByText('Remove Fading Wire? Its secret and the whole record'));
    await escape(question);
    await expectFocus(remove);
    await page.keyboard.press('Enter');
    await confirmByKeyboard(page);
    await seen(page.getByText('Fading Wire has been removed.'));
    await seen(page.getByRole('link', { name: 'Sample Wire, Delivered: 2' }));
    await gone(page.getByRole('row').filter({ hasText: 'Fading Wire' }));
  });

  it('have a dash for what could not be read, and are not said to work', async () => {
    await addPublisher(office, 'Sample Wire', receiver.url);
    const wire = page.getByRole('row').filter({ hasText: 'Sample Wire' });
    await page.route('**/outbox/status', (route) => route.abort());
    await goTo(page, PUBLISHERS);
    await seen(wire.getByText('Not known yet'));
    expect(await wire.getByText('–', { exact: true }).count()).toBe(3);
    expect(await wire.getByText('Working').count()).toBe(0);
    expect(await accessibilityFaults(page, 'main')).toEqual([]);
    await page.unroute('**/outbox/status');
    await seen(wire.getByText('Working'));
    await olena.complaints.take(/\/outbox\/status/);
  });

  it.each(['en', 'uk'] as const)('have no serious accessibility fault, in %s', async (language) => {
    receiver.answer = answerWith(500);
    const { id } = await addPublisher(office, 'Sample Wire', receiver.url);
    await makeAuthor(office, `Author in ${language}`);
    await waitFor('the refused event', () => receiver.received.length > 0);
    await olena.close();
    olena = await office.open({ email: CHIEF, language });
    ({ page } = olena);
    await goTo(page, PUBLISHERS);
    for (const path of ['', '/deliveries', `/${id}`, '/new']) {
      if (path) await goWithin(page, `${PUBLISHERS}${path}`);
      await page.locator('main').locator('table, form').first().waitFor();
      expect([path, await accessibilityFaults(page, 'main')]).toEqual([path, []]);
    }
  });

  /** From the page of a publisher, which has to be sent it with that signature. */
  async function sendTest(secret: string): Promise<void> {
    await page.getByRole('button', { name: 'Send a test event' }).click();
    await seen(page.getByText('It answered 204'));
    const [test] = receiver.received;
    expect(new Webhook(secret).verify(test?.body ?? '', test?.headers ?? {})).toMatchObject({
      type: 'outbox.test',
    });
  }
});
