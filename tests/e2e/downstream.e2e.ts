import type { Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';

import { accessibilityFaults, chromiumPath, takeComplaint, type Person } from '../support/browser';
import { blocks } from '../support/factories';
import { type Receiver, startReceiver } from '../support/receiver';
import { waitFor } from '../support/wait-for';
import { complaintsOf, focusIsOn, openOffice, seen, type Office } from './desk-office';
import { confirmByKeyboard, escape } from './question';

const describeWithBrowser = chromiumPath() ? describe : describe.skip;

const SETTINGS = '/admin/settings/outbox';
const ARTICLES = '/content-manager/collection-types/api::article.article';

/** Requests of Strapi's own edit view that a project without its paid parts answers with 404. */
const OF_STRAPI = /ai-feature-config|ai-localization-jobs|preview\/url/;

describeWithBrowser('the downstream publishers, in a browser', () => {
  let office: Office;
  let receiver: Receiver;
  let olena: Person;
  let page: Page;
  let secret: string;
  let story: string;

  beforeAll(async () => {
    receiver = await startReceiver();
    office = await openOffice({ OUTBOX_ALLOWED_HOSTS: '127.0.0.1' });
    olena = await office.open({ email: 'admin@newsroom.example' }, false);
    ({ page } = olena);
  });

  afterAll(async () => {
    await office?.close();
    await receiver?.stop();
  });

  afterEach(() => {
    // A complaint of the console fails the test that it came in.
    const complaints = complaintsOf(olena).filter((complaint) => !OF_STRAPI.test(complaint));
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  });

  it('are nobody at first; an inner address is refused on its field', async () => {
    await page.goto(`${office.url}${SETTINGS}`);
    await seen(page.getByText('Nobody is told yet.'));
    await page.getByRole('button', { name: 'Add a publisher' }).first().click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Sample Wire');
    await page.getByRole('textbox', { name: 'Address' }).fill('http://10.0.0.1/');
    await page.keyboard.press('Enter');
    await seen(page.getByText('where deliveries do not go'));
    expect(await focusIsOn(page.getByRole('textbox', { name: 'Address' }))).toBe(true);
    expect(await accessibilityFaults(page, 'main')).toEqual([]);
    olena.complaints.length = 0; // The browser itself reports the refused request.
  });

  it('have a secret that is shown once', async () => {
    await page.getByRole('textbox', { name: 'Address' }).fill(receiver.url);
    await page.getByRole('button', { name: 'Save' }).click();
    await seen(page.getByRole('heading', { name: 'Sample Wire', exact: true }));
    secret = (await page.getByText(/^whsec_/).textContent()) ?? '';
    expect(await focusIsOn(page.getByRole('status').filter({ hasText: 'whsec_' }))).toBe(true);
    expect(await accessibilityFaults(page, 'main')).toEqual([]);
    // As for a page that did not come over https.
    await page.evaluate("void Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await seen(page.getByText('The browser does not let this page copy.'));
    expect(await page.evaluate('String(getSelection())')).toBe(secret);
    await page.reload();
    await seen(page.getByRole('button', { name: 'Send a test event' }));
    expect(await page.getByText(/whsec_/).count()).toBe(0);
  });

  it('are sent a test event, signed with that secret', async () => {
    await page.getByRole('button', { name: 'Send a test event' }).click();
    await seen(page.getByText('It answered 204'));
    const [test] = receiver.received;
    expect(new Webhook(secret).verify(test?.body ?? '', test?.headers ?? {})).toMatchObject({
      type: 'outbox.test',
    });
  });

  it('show beside an article how far it has come, and each attempt', async () => {
    const author = await office.staff.admin.post(
      '/content-manager/collection-types/api::author.author',
      { name: 'Sample Author' }
    );
    const made = await office.staff.admin.post(`${ARTICLES}?locale=en`, {
      title: 'The tram crosses',
      body: blocks('Text.'),
      credits: [{ author: { connect: [author.body.data] }, role: 'author' }],
    });
    story = made.body.data.documentId;
    await page.goto(`${office.url}/admin${ARTICLES}/${story}?plugins[i18n][locale]=en`);
    await seen(page.getByText('Nothing of this entry has been sent yet.'));
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await seen(page.getByText('English: delivered to 1 of 1'));
    expect(await accessibilityFaults(page, 'aside [role="status"]')).toEqual([]);
    await page.getByRole('link', { name: 'Show the attempts' }).click();
    await seen(row().getByText('answered 204'));
    await seen(row().getByText('Delivered', { exact: true }));
  });

  it('are sent one event again, with its old id', async () => {
    await row().getByRole('button', { name: 'Send again' }).click();
    await waitFor('the repeat', () => sent('article.published').length === 2);
    const [first, second] = sent('article.published');
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    await waitFor('both attempts', async () => (await row().getByText('answered 204').count()) > 1);
    await page.getByRole('textbox', { name: 'Event id' }).fill('evt_of_nobody');
    await seen(page.getByText('Nothing was sent yet that fits.'));
  });

  it('are sent everything since an event again, with the keyboard alone', async () => {
    await page.getByRole('link', { name: 'All publishers' }).click();
    await page.getByRole('link', { name: 'Sample Wire', exact: true }).click();
    const before = receiver.received.length;
    await page.getByLabel('Every event after number').focus();
    await page.keyboard.type('0');
    await page.keyboard.press('Tab');
    expect(await focusIsOn(page.getByRole('button', { name: 'Send again' }))).toBe(true);
    await page.keyboard.press('Enter');
    await confirmByKeyboard(page);
    await seen(page.getByText('2 events wait to be sent.'));
    await waitFor('the repeats', () => receiver.received.length === before + 2);
  });

  it('are not sent what there is not yet: the field says how far it goes', async () => {
    const after = page.getByLabel('Every event after number');
    const again = page.getByRole('button', { name: 'Send again' });
    const problem = page.getByText(/^Use the number of an event: a whole number from 0 to \d+\.$/);
    await seen(page.getByText('The log holds events'));
    for (const wrong of ['99', '1.5', '-1']) {
      await after.fill(wrong);
      await problem.waitFor({ state: 'detached' });
      await again.click();
      await seen(problem);
      expect(await focusIsOn(after)).toBe(true);
    }
    expect(await accessibilityFaults(page, 'main')).toEqual([]);

    // Without news of the log the page leaves it to the server.
    await page.route('**/outbox/status', (route) => route.abort());
    await seen(page.getByText('This could not be read again'));
    await after.fill('99');
    await again.focus();
    await page.keyboard.press('Enter');
    await confirmByKeyboard(page);
    await seen(page.getByText('Use the sequence of an event, a whole number from 0 to'));
    expect(await focusIsOn(after)).toBe(true);
    await page.unroute('**/outbox/status');
    await page.getByText('This could not be read again').waitFor({ state: 'detached' });
    await takeComplaint(olena, /\/outbox\/status/);
    await takeComplaint(olena, /\/replay/);
  });

  it('keep what is typed while the server is out of reach, and say of when the page is', async () => {
    const name = page.getByRole('textbox', { name: 'Name' });
    const note = page.getByText('This could not be read again');
    await name.fill('Sample Wire, renamed');
    await page.route('**/outbox/endpoints', (route) => route.abort());
    await seen(note);
    expect(await name.inputValue()).toBe('Sample Wire, renamed');
    expect(await accessibilityFaults(page, 'main')).toEqual([]);
    await page.unroute('**/outbox/endpoints');
    await note.waitFor({ state: 'detached' });
    expect(await name.inputValue()).toBe('Sample Wire, renamed');
    await name.fill('Sample Wire');
    await takeComplaint(olena, /\/outbox\/endpoints/);
  });

  it('stay switched off when that happened meanwhile, whatever else is saved', async () => {
    const { admin } = office.staff;
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill('Sample Wire, renamed');
    await admin.put('/outbox/endpoints/1', { enabled: false });
    await page.getByRole('button', { name: 'Save' }).click();
    await seen(page.getByRole('heading', { name: 'Sample Wire, renamed', exact: true }));
    const { body } = await admin.get<{ data: unknown }>('/outbox/endpoints/1');
    expect(body.data).toMatchObject({ name: 'Sample Wire, renamed', enabled: false });
    // What is not being edited follows the server.
    await admin.put('/outbox/endpoints/1', { name: 'Sample Wire', enabled: true });
    await waitFor('the old name', async () => (await name.inputValue()) === 'Sample Wire');
  });

  it('take a header once, and hide its value as soon as it is saved', async () => {
    const headers = page.getByRole('textbox', { name: 'Extra headers' });
    await headers.fill('X-Key: abc\nx-key: abc');
    await page.getByRole('button', { name: 'Save' }).click();
    await seen(page.getByText('Give each header once: “x-key: abc” repeats'));
    expect(await focusIsOn(headers)).toBe(true);
    await headers.fill('X-Key: abc');
    await page.getByRole('button', { name: 'Save' }).click();
    await waitFor('the hidden value', async () => (await headers.inputValue()) === 'X-Key: •••');
  });

  it('are removed only after a question', async () => {
    const fading = { name: 'Fading Wire', url: receiver.url };
    const { body } = await office.staff.admin.post('/outbox/endpoints', fading);
    await page.goto(`${office.url}${SETTINGS}/${body.data.id}`);
    const remove = page.getByRole('button', { name: 'Remove' });
    await remove.click();
    const question = page.getByRole('alertdialog');
    await seen(question.getByText('Remove Fading Wire? Its secret and the whole record'));
    await escape(question);
    expect(await focusIsOn(remove)).toBe(true);
    await page.keyboard.press('Enter');
    await confirmByKeyboard(page);
    await seen(page.getByText('Fading Wire has been removed.'));
    await seen(page.getByRole('link', { name: 'Sample Wire, Delivered: 2' }));
    const faded = page.getByRole('row').filter({ hasText: 'Fading Wire' });
    await faded.waitFor({ state: 'detached' });
  });

  it('have a dash for what could not be read, and are not said to work', async () => {
    const wire = page.getByRole('row').filter({ hasText: 'Sample Wire' });
    await page.route('**/outbox/status', (route) => route.abort());
    await page.goto(`${office.url}${SETTINGS}`);
    await seen(wire.getByText('Not known yet'));
    expect(await wire.getByText('–', { exact: true }).count()).toBe(3);
    expect(await wire.getByText('Working').count()).toBe(0);
    expect(await accessibilityFaults(page, 'main')).toEqual([]);
    await page.unroute('**/outbox/status');
    await seen(wire.getByText('Working'));
    await takeComplaint(olena, /\/outbox\/status/);
  });

  it.each(['en', 'uk'] as const)('have no serious accessibility fault, in %s', async (language) => {
    receiver.answer = (response) => void response.writeHead(500).end('Sorry.');
    await office.staff.admin.post('/content-manager/collection-types/api::author.author', {
      name: `Author in ${language}`,
    });
    const anybody = await office.open({ email: 'admin@newsroom.example', language }, false);
    for (const path of ['', '/deliveries', '/1', '/new']) {
      await anybody.page.goto(`${office.url}${SETTINGS}${path}`);
      await anybody.page.locator('main').locator('table, form').first().waitFor();
      expect([path, await accessibilityFaults(anybody.page, 'main')]).toEqual([path, []]);
    }
    expect(complaintsOf(anybody)).toEqual([]);
    await anybody.close();
  });

  it('are not shown to those who may not see them', async () => {
    const taras = await office.open({ email: await office.editor() }, false);
    await taras.page.goto(`${office.url}/admin${ARTICLES}/${story}?plugins[i18n][locale]=en`);
    await seen(taras.page.getByRole('heading', { name: 'The tram crosses' }));
    await seen(taras.page.getByRole('button', { name: 'Publish', exact: true }));
    expect(await taras.page.getByText('Downstream').count()).toBe(0);
    for (const path of ['', '/deliveries', '/1']) {
      await taras.page.goto(`${office.url}${SETTINGS}${path}`);
      await seen(taras.page.getByText("You don't have the permissions"));
      expect(await taras.page.getByText('Sample Wire').count()).toBe(0);
    }
    await taras.close();
  });

  /** The newest row of the deliveries page. */
  function row() {
    return page.getByRole('row').filter({ hasText: 'The tram crosses' }).first();
  }

  function sent(type: string) {
    return receiver.received.filter(({ event }) => event.type === type);
  }
});
