import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import { type Brief, card, DESK, setTime, toDesk, write } from './desk';
import { OPENING_MS, openOffice, type Office } from './office';
import { goTo, seen } from './panel';

describeWithBrowser('the live desk, wherever the laptop and whoever the editor', () => {
  let office: Office;
  let person: Person;

  beforeAll(async () => {
    office = await openOffice({}, 'kept');
  }, OPENING_MS);

  afterEach(() => person.close());

  afterAll(() => office?.close());

  it.each(['Europe/Kyiv', 'America/New_York', 'Asia/Tokyo'])(
    "shows and takes the newsroom's clock on a laptop in %s",
    async (timeZone) => {
      person = await office.open({ timeZone });
      const { page } = person;
      const title = `From ${timeZone}`;
      await toDesk(page, '?day=2024-02-01');
      await write(page, title, 'Text.');
      await setTime(page, '2024-02-01', '17:25', 'Kyiv');
      await page.keyboard.press('Control+Enter');
      await seen(card(page, title).getByText('17:25'));
      const { body } = await office.staff.admin.get<{ data: Brief[] }>(
        '/newsroom/desk/briefs?day=2024-02-01'
      );
      const brief = body.data.find((one) => one.title === title);
      expect(brief?.timestamps.published.utc).toBe('2024-02-01T15:25:00.000Z');
    }
  );

  it('is neither in the menu nor at its address for those who may not see it', async () => {
    const email = await office.staff.hire('Iryna', 'strapi-author');
    person = await office.open({ email, at: '/admin' });
    const { page } = person;
    await seen(page.getByRole('link', { name: 'Content Manager' }));
    expect(await page.getByRole('link', { name: 'Live desk' }).count()).toBe(0);
    await goTo(page, DESK);
    await seen(page.getByText("You don't have the permissions"));
  });
});
