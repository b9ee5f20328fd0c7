import type { Page } from 'playwright-core';

import { momentInWords } from '../../src/plugins/newsroom/admin/src/moments/moment-in-words';
import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import { type Receiver, type ReceivedWebhook, startReceiver } from '../support/receiver';
import { waitFor } from '../support/wait-for';
import { CHIEF, OPENING_MS, openOffice, type Office } from './office';
import { goTo, seen } from './panel';
import { addPublisher, articleForm, publishArticle, PUBLISHERS, rotateSecret } from './publishers';

const KYIV = 'Europe/Kyiv';
const TOKYO = 'Asia/Tokyo';
const AHEAD = '2037-06-30T21:30:00.000Z';

describeWithBrowser('the times of deliveries', () => {
  let office: Office;
  let receiver: Receiver;
  let id: number;
  let sent: ReceivedWebhook;
  let person: Person;

  beforeAll(async () => {
    office = await openOffice({ OUTBOX_ALLOWED_HOSTS: '127.0.0.1' });
    receiver = await startReceiver();
    ({ id } = await addPublisher(office, 'Sample Wire', receiver.url));
    await publishArticle(office, 'The tram is timed');
    sent = await waitFor('the article', () =>
      receiver.received.find(({ event }) => event.type === 'article.published')
    );
    await rotateSecret(office, id);
  }, OPENING_MS);

  afterEach(() => person.close());

  afterAll(async () => {
    await office?.close();
    await receiver?.stop();
  });

  it.each([
    ['en', `Kyiv`, 'where you are'],
    ['uk', `Київ`, 'у вас'],
  ] as const)(
    "are the newsroom's, and beside them the laptop's, in %s",
    async (language, place, here) => {
      const page = await open(language, TOKYO);
      const { newsroom, laptop } = momentInWords(sent.event.timestamp, KYIV, TOKYO, language);
      await goTo(page, `${PUBLISHERS}/deliveries`);
      const row = page.getByRole('row').filter({ hasText: 'The tram is timed' });
      await seen(row.getByText(`${newsroom} ${place} (`));
      await seen(row.getByText(`${laptop}`));
      await seen(row.getByText(here));
      expect(await row.getByText(/GMT|UTC/).count()).toBe(0);

      await goTo(page, `${PUBLISHERS}/${id}`);
      await seen(page.getByText(new RegExp(`\\d ?[AP]?M? ${place} \\(`)));
    }
  );

  it("are the newsroom's alone where the laptop shows the same", async () => {
    const page = await open('en', 'Europe/Helsinki');
    await goTo(page, `${PUBLISHERS}/deliveries`);
    const { newsroom } = momentInWords(sent.event.timestamp, KYIV, KYIV, 'en');
    const row = page.getByRole('row').filter({ hasText: 'The tram is timed' });
    await seen(row.getByText(newsroom, { exact: true }));
  });

  it("are the newsroom's beside an entry as well", async () => {
    const story = await publishArticle(office, 'The tram waits');
    person = await office.open({ email: CHIEF, timeZone: 'America/New_York' });
    const { page } = person;
    await page.route('**/outbox/documents/**', async (route) => {
      const answer = await route.fetch();
      const body = await answer.json();
      const [version] = body.data;
      const endpoint = { id, name: 'Sample Wire', enabled: true, pausedUntil: null };
      const waiting = { state: 'pending', nextAttemptAt: AHEAD, lastStatus: 500, attempts: 1 };
      const deliveries = [{ id: 1, endpoint, ...waiting }];
      await route.fulfill({ json: { ...body, data: [{ ...version, total: 1, deliveries }] } });
    });
    await goTo(page, articleForm(story));
    await seen(
      page.getByText('next attempt July 1, 2037 12:30:00 AM Kyiv (Tue 17:30 where you are)')
    );
  });

  it("are the browser's, and said to be, while the newsroom's zone is not known", async () => {
    person = await office.open({ email: CHIEF, timeZone: TOKYO });
    const { page } = person;
    await page.route('**/newsroom/settings', (route) => route.abort());
    await goTo(page, `${PUBLISHERS}/deliveries`);
    const row = page.getByRole('row').filter({ hasText: 'The tram is timed' });
    await seen(row.getByText('GMT+9 (this browser’s clock)'));
    await person.complaints.take(/newsroom\/settings/);
  });

  async function open(language: 'en' | 'uk', timeZone: string): Promise<Page> {
    person = await office.open({ email: CHIEF, timeZone, language });
    return person.page;
  }
});
