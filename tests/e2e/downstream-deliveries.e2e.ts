import type { Locator, Page } from 'playwright-core';

import { accessibilityFaults } from '../support/browser/accessibility';
import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import { type Receiver, type ReceivedWebhook, startReceiver } from '../support/receiver';
import { waitFor } from '../support/wait-for';
import { CHIEF, OPENING_MS, openOffice, type Office } from './office';
import { confirmByKeyboard, expectFocus, gone, goTo, seen } from './panel';
import {
  addPublisher,
  articleForm,
  draftArticle,
  publishArticle,
  PUBLISHERS,
  removePublishers,
} from './publishers';

describeWithBrowser('the downstream publishers, in a browser', () => {
  let office: Office;
  let receiver: Receiver;
  /** Of the only publisher. */
  let id: number;
  let olena: Person;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice({ OUTBOX_ALLOWED_HOSTS: '127.0.0.1' });
  }, OPENING_MS);

  beforeEach(async () => {
    receiver = await startReceiver();
    ({ id } = await addPublisher(office, 'Sample Wire', receiver.url));
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

  it('show beside an article how far it has come, and each attempt', async () => {
    await goTo(page, articleForm(await draftArticle(office, 'The tram crosses')));
    await seen(page.getByText('Nothing of this entry has been sent yet.'));
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await seen(page.getByText('English: delivered to 1 of 1'));
    expect(await accessibilityFaults(page, 'aside [role="status"]')).toEqual([]);
    await page.getByRole('link', { name: 'Show the attempts' }).click();
    const row = rowOf('The tram crosses');
    await seen(row.getByText('answered 204'));
    await seen(row.getByText('Delivered', { exact: true }));
  });

  it('are sent one event again, with its old id', async () => {
    const first = await published('The tram comes back');
    await goTo(page, `${PUBLISHERS}/deliveries`);
    const row = rowOf('The tram comes back');
    await seen(row.getByText('Delivered', { exact: true }));
    await row.getByRole('button', { name: 'Send again' }).click();
    await waitFor('the repeat', () => sent().length === 2);
    const [, second] = sent();
    expect(second?.headers['webhook-id']).toBe(first.headers['webhook-id']);
    await waitFor('both attempts', async () => (await row.getByText('answered 204').count()) > 1);
    await page.getByRole('textbox', { name: 'Event id' }).fill('evt_of_nobody');
    await seen(page.getByText('No deliveries match.'));
  });

  it('are sent everything since an event again, with the keyboard alone', async () => {
    const { event } = await published('The tram turns');
    await goTo(page, `${PUBLISHERS}/deliveries`);
    await page.getByRole('link', { name: 'All publishers' }).click();
    await page.getByRole('link', { name: 'Sample Wire', exact: true }).click();
    const before = receiver.received.length;
    await page.getByLabel('Every event after number').focus();
    // The author and the article.
    await page.keyboard.type(String(event.sequence - 2));
    await page.keyboard.press('Tab');
    await expectFocus(page.getByRole('button', { name: 'Send again' }));
    await page.keyboard.press('Enter');
    await confirmByKeyboard(page);
    await seen(page.getByText('2 events wait to be sent.'));
    await waitFor('the repeats', () => receiver.received.length === before + 2);
  });

  it('are not sent what there is not yet: the field says how far it goes', async () => {
    const { event } = await published('The tram ends here');
    const tooFar = String(event.sequence + 99);
    await goTo(page, `${PUBLISHERS}/${id}`);
    const after = page.getByLabel('Every event after number');
    const again = page.getByRole('button', { name: 'Send again' });
    const problem = page.getByText(/^Use the number of an event: a whole number from 0 to \d+\.$/);
    await seen(page.getByText('The log holds events'));
    for (const wrong of [tooFar, '1.5', '-1']) {
      await after.fill(wrong);
      await gone(problem);
      await again.click();
      await seen(problem);
      await expectFocus(after);
    }
    expect(await accessibilityFaults(page, 'main')).toEqual([]);

    // Without news of the log the page leaves it to the server.
    await page.route('**/outbox/status', (route) => route.abort());
    await seen(page.getByText('This page could not be refreshed'));
    await after.fill(tooFar);
    await again.focus();
    await page.keyboard.press('Enter');
    await confirmByKeyboard(page);
    await seen(page.getByText('Use the sequence of an event, a whole number from 0 to'));
    await expectFocus(after);
    await page.unroute('**/outbox/status');
    await gone(page.getByText('This page could not be refreshed'));
    await olena.complaints.take(/\/outbox\/status/);
    await olena.complaints.take(/\/replay/);
  });

  it('are not shown to those who may not see them', async () => {
    const story = await publishArticle(office, 'The tram is seen');
    await olena.close();
    olena = await office.open({ at: articleForm(story) });
    ({ page } = olena);
    await seen(page.getByRole('heading', { name: 'The tram is seen' }));
    await seen(page.getByRole('button', { name: 'Publish', exact: true }));
    expect(await page.getByText('Downstream').count()).toBe(0);
    for (const path of ['', '/deliveries', `/${id}`]) {
      await goTo(page, `${PUBLISHERS}${path}`);
      await seen(page.getByText("You don't have the permissions"));
      expect(await page.getByText('Sample Wire').count()).toBe(0);
    }
  });

  /** An article that the publisher has been told of, and all before it. */
  async function published(title: string): Promise<ReceivedWebhook> {
    await publishArticle(office, title);
    return waitFor('the article', () => sent()[0]);
  }

  function sent(): ReceivedWebhook[] {
    return receiver.received.filter(({ event }) => event.type === 'article.published');
  }

  /** The newest row of the deliveries page. */
  function rowOf(title: string): Locator {
    return page.getByRole('row').filter({ hasText: title }).first();
  }
});
