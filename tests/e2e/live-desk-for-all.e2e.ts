import { accessibilityFaults, chromiumPath } from '../support/browser';
import {
  card,
  complaintsOf,
  DESK,
  forgive,
  headline,
  OPENING_MS,
  openOffice,
  seen,
  write,
  type Office,
} from './desk-office';
import { BRIEF } from './edit-view-office';

const describeWithBrowser = chromiumPath() ? describe : describe.skip;

describeWithBrowser('the live desk, wherever the laptop and whoever the editor', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  }, OPENING_MS);

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
    await person.page.getByRole('option').first().waitFor();
    expect(await accessibilityFaults(person.page, 'main')).toEqual([]);
    await person.page.locator('article').first().getByRole('button').first().click();
    await person.page.locator('article form').waitFor();
    // An empty composer is refused in the page: the open edit stays as it is.
    await person.page.locator('form').first().getByRole('textbox').first().press('Control+Enter');
    await person.page.locator('[data-strapi-field-error]').nth(1).waitFor();
    expect(await accessibilityFaults(person.page, 'main')).toEqual([]);
    await person.close();
  });

  it('changes to another language of the briefs, and back', async () => {
    const person = await office.open({ email: await office.editor() });
    const { page } = person;
    const choose = async (language: RegExp): Promise<void> => {
      await page.getByRole('combobox', { name: 'Language of the briefs' }).click();
      await page.getByRole('option', { name: language }).click();
    };
    await choose(/Ukrainian/);
    await page.waitForURL(/locale=uk/);
    await headline(page).waitFor();
    await write(page, 'Міст відкрито', 'Трамвай уже пройшов.');
    await page.keyboard.press('Control+Enter');
    await seen(card(page, 'Міст відкрито'));
    const reader = await fetch(`${office.url}/api/live-briefs?locale=uk`);
    expect(await reader.text()).toContain('Міст відкрито');
    await choose(/English/);
    await card(page, 'Міст відкрито').waitFor({ state: 'detached' });
    await headline(page).waitFor();
    expect(complaintsOf(person)).toEqual([]);
    await person.close();
  });

  it('speaks Ukrainian, also when the server refuses', async () => {
    const title = 'Міст зачинено';
    const { admin } = office.staff;
    await admin.post('/newsroom/desk/briefs?locale=uk', { data: { title, text: 'Текст.' } });
    const brief = (await office.briefs('?locale=uk')).find((one) => one.title === title);
    const form = `/content-manager/collection-types/${BRIEF}/${brief?.documentId}?locale=uk`;
    await admin.put(form, { title: 'Незавершене' });
    const person = await office.open({ email: await office.editor(), language: 'uk' }, false);
    const { page } = person;
    await page.goto(`${office.url}${DESK}?locale=uk`);
    const shown = card(page, title);
    await shown.getByRole('button', { name: 'Закріпити' }).click();
    await seen(shown.getByRole('alert').filter({ hasText: 'є зміни, яких читачі ще не бачать' }));
    await forgive(person, /\/pinned\?/);
    await page.getByRole('textbox', { name: 'Заголовок' }).first().fill('Рух відновлено');
    await page.getByLabel('Текст').first().fill('Тролейбуси теж.');
    await page.keyboard.press('Control+Enter');
    await seen(card(page, 'Рух відновлено'));
    await seen(page.getByRole('status').filter({ hasText: 'Опубліковано о' }));
    expect(complaintsOf(person)).toEqual([]);
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
