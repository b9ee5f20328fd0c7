import { accessibilityFaults, chromiumPath } from '../support/browser';
import { complaintsOf, DESK, openOffice, seen, write, type Office } from './desk-office';

const describeWithBrowser = chromiumPath() ? describe : describe.skip;

describeWithBrowser('the live desk, wherever the laptop and whoever the editor', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  });

  afterAll(() => office?.close());

  it.each(['Europe/Kyiv', 'America/New_York', 'Asia/Tokyo'])(
    "shows and takes the newsroom's clock on a laptop in %s",
    async (timeZone) => {
      const person = await office.open({ email: await office.editor(), timeZone });
      const title = `From ${timeZone}`;
      await person.page.goto(`${office.url}${DESK}?day=2024-02-01`);
      await write(person.page, title, 'Text.');
      await person.page.getByRole('button', { name: 'Set another time' }).click();
      await person.page.getByLabel('Time: day, Kyiv').fill('2024-02-01');
      await person.page.getByLabel('Time: time, Kyiv').fill('17:25');
      await person.page.keyboard.press('Control+Enter');
      await seen(person.page.getByRole('article', { name: title }).getByText('17:25'));
      const briefs = await office.briefs('?day=2024-02-01');
      const brief = briefs.find((one) => one.title === title);
      expect(brief?.timestamps.published.utc).toBe('2024-02-01T15:25:00.000Z');
      expect(complaintsOf(person)).toEqual([]);
      await person.close();
    }
  );

  it.each(['en', 'uk'] as const)('has no serious accessibility fault, in %s', async (language) => {
    await office.staff.admin.post(`/newsroom/desk/briefs?locale=${language}`, {
      data: { title: 'Every badge', text: 'Text.', pinned: true, keyEvent: true },
    });
    const person = await office.open({ email: await office.editor(), language });
    await person.page.goto(`${office.url}${DESK}?locale=${language}`);
    await person.page.locator('article').first().waitFor();
    expect(await accessibilityFaults(person.page, 'main')).toEqual([]);
    await person.page.getByRole('combobox').nth(1).click();
    await person.page.getByRole('listbox').waitFor();
    await person.page.locator('article').first().getByRole('button').first().click();
    await person.page.locator('article form').waitFor();
    await person.page.keyboard.press('Control+Enter');
    expect(await accessibilityFaults(person.page, 'main')).toEqual([]);
    await person.close();
  });

  it('is neither in the menu nor at its address for those who may not see it', async () => {
    const email = await office.staff.hire('Iryna', 'strapi-author');
    const iryna = await office.open({ email }, false);
    await iryna.page.getByRole('link', { name: 'Content Manager' }).waitFor();
    expect(await iryna.page.getByRole('link', { name: 'Live desk' }).count()).toBe(0);
    await iryna.page.goto(`${office.url}${DESK}`);
    await seen(iryna.page.getByText("You don't have the permissions"));
    await iryna.close();
  });
});
