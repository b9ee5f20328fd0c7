import { newsroomTime } from '../../src/plugins/newsroom/domain/newsroom-time';
import { placeOf } from '../../src/plugins/newsroom/admin/src/fields/newsroom-time/zone-label';
import { accessibilityFaults } from '../support/browser/accessibility';
import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import { NOON } from '../support/noon';
import { waitFor } from '../support/wait-for';
import { DESK, headline, putOut } from './desk';
import { OPENING_MS, openOffice, type Office } from './office';
import { goTo, seen } from './panel';

const HOME = '/admin';
const WIDGET = '[aria-labelledby="plugin::newsroom.today"]';
/** As a role that reads articles and does no more has it. */
const READS_ARTICLES = {
  action: 'plugin::content-manager.explorer.read',
  subject: 'api::article.article',
  properties: { fields: ['title'], locales: ['en'] },
  conditions: [],
};

describeWithBrowser('what is today, on the home page', () => {
  let office: Office;
  let person: Person;

  beforeAll(async () => {
    office = await openOffice({ NEWSROOM_TIME_ZONE: NOON });
  }, OPENING_MS);

  afterEach(() => person.close());

  afterAll(() => office?.close());

  it.each(['Europe/Kyiv', 'America/New_York', 'Asia/Tokyo'])(
    "shows today's publishing on the home page, on a laptop in %s",
    async (timeZone) => {
      const title = `Out, seen from ${timeZone}`;
      const { utc } = (await putOut(office, title)).timestamps.published;
      person = await office.open({ timeZone, at: HOME });
      const { page } = person;
      const widget = page.locator(WIDGET);
      await seen(widget.getByRole('link', { name: title }));
      const { time, date } = newsroomTime(utc, NOON, 'en');
      await seen(widget.getByRole('listitem').filter({ hasText: title }).getByText(time));
      await seen(widget.getByText(`${date} · ${placeOf(NOON, String)}`));
      const faults = await accessibilityFaults(page, WIDGET);
      // The frame with the heading is Strapi's.
      expect(faults.filter((fault) => !fault.includes('<h2'))).toEqual([]);
      await widget.getByRole('link', { name: title }).click();
      await page.waitForURL((address) => address.pathname.includes('live-brief'));
      await waitFor(
        'the brief in its form',
        async () => (await headline(page).inputValue()) === title
      );
    }
  );

  it('says the time as the language of the panel does, whatever the language of the story', async () => {
    const title = 'Out in English, seen in Ukrainian';
    const { utc } = (await putOut(office, title)).timestamps.published;
    person = await office.open({ timeZone: 'America/New_York', language: 'uk', at: HOME });
    const row = person.page.locator(WIDGET).getByRole('listitem').filter({ hasText: title });
    await seen(row.getByText(newsroomTime(utc, NOON, 'uk').time, { exact: true }));
    expect(
      await person.page
        .locator(WIDGET)
        .getByText(/\d [AP]M/)
        .count()
    ).toBe(0);
  });

  it('leads from the home page to the live desk', async () => {
    person = await office.open({ at: HOME });
    await person.page.locator(WIDGET).getByRole('link', { name: 'To the live desk' }).click();
    await person.page.waitForURL(`${office.url}${DESK}`);
  });

  it('says on the home page what could not be loaded, and tries again', async () => {
    person = await office.open();
    const { page } = person;
    await page.route('**/newsroom/today', (route) => route.abort());
    await goTo(page, HOME);
    const widget = page.locator(WIDGET);
    await seen(widget.getByText('Today’s publications could not be loaded.'));
    await person.complaints.take(/\/newsroom\/today/);
    await page.unroute('**/newsroom/today');
    await widget.getByRole('button', { name: 'Try again' }).click();
    await seen(widget.getByText(/Out today|Nothing has gone out today/));
  });

  it('shows neither widget, menu nor pages to those who may not see them', async () => {
    person = await office.open({ email: await hireReader(), at: HOME });
    const { page } = person;
    await seen(page.getByRole('link', { name: 'Content Manager' }));
    await seen(page.locator('[aria-labelledby="plugin::content-manager.last-edited-entries"]'));
    expect(await page.locator(WIDGET).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Live desk' }).count()).toBe(0);
    for (const address of [DESK, '/admin/settings/outbox', '/admin/settings/outbox/deliveries']) {
      await goTo(page, address);
      await seen(page.getByText("You don't have the permissions"));
    }
  });

  async function hireReader(): Promise<string> {
    const { admin } = office.staff;
    const role = await admin.post<{ data: { id: number; code: string } }>('/admin/roles', {
      name: 'Reader',
      description: 'Reads articles, and no more',
    });
    const { id, code } = role.body.data;
    await admin.put(`/admin/roles/${id}/permissions`, { permissions: [READS_ARTICLES] });
    return office.staff.hire('Reader', code);
  }
});
