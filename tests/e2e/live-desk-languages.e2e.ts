import { accessibilityFaults } from '../support/browser/accessibility';
import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import { NOON } from '../support/noon';
import { card, headline, putOut, toDesk, turnTo, write } from './desk';
import { ARTICLE, BRIEF, create } from './edit-view';
import { OPENING_MS, openOffice, type Office } from './office';
import { gone, seen } from './panel';

describeWithBrowser('the live desk, in the languages of the editors', () => {
  let office: Office;
  let person: Person;

  beforeAll(async () => {
    office = await openOffice({ NEWSROOM_TIME_ZONE: NOON }, 'kept');
  }, OPENING_MS);

  afterEach(() => person.close());

  afterAll(() => office?.close());

  it.each(['en', 'uk'] as const)('has no serious accessibility fault, in %s', async (language) => {
    await create(office.staff.admin, ARTICLE, `?locale=${language}`, { title: 'The bridge' });
    // On a day of its own, where nothing of other stories stands.
    const fields = { pinned: true, keyEvent: true, datePublished: '2024-02-01T17:25' };
    await putOut(office, 'Every badge', fields, language);
    person = await office.open({ language });
    const { page } = person;
    await toDesk(page, `?locale=${language}&day=2024-02-01`);
    await seen(page.locator('article'));
    expect(await accessibilityFaults(page, 'main')).toEqual([]);
    await page.getByRole('combobox').nth(1).click();
    await seen(page.getByRole('option'));
    expect(await accessibilityFaults(page, 'main')).toEqual([]);
    await page.locator('article').first().getByRole('button').first().click();
    await seen(page.locator('article form'));
    // An empty composer is refused in the page: the open edit stays as it is.
    await page.locator('form').first().getByRole('textbox').first().press('Control+Enter');
    await seen(page.locator('[data-strapi-field-error]').nth(1));
    expect(await accessibilityFaults(page, 'main')).toEqual([]);
  });

  it('changes to another language of the briefs, and back', async () => {
    await putOut(office, 'Trams again');
    await putOut(office, 'Знову трамваї', {}, 'uk');
    person = await office.open();
    const { page } = person;
    await toDesk(page);
    await turnTo(page, 'Ukrainian');
    await page.waitForURL(/locale=uk/);
    await seen(card(page, 'Знову трамваї'));
    await write(page, 'Міст відкрито', 'Трамвай уже пройшов.');
    await page.keyboard.press('Control+Enter');
    await seen(card(page, 'Міст відкрито'));
    const reader = await fetch(`${office.url}/api/live-briefs?locale=uk`);
    expect(await reader.text()).toContain('Міст відкрито');
    await turnTo(page, 'English');
    await gone(card(page, 'Міст відкрито'));
    await seen(card(page, 'Trams again'));
    await seen(headline(page));
  });

  it('speaks Ukrainian, also when the server refuses', async () => {
    const title = 'Міст зачинено';
    const { documentId } = await putOut(office, title, {}, 'uk');
    const form = `/content-manager/collection-types/${BRIEF}/${documentId}?locale=uk`;
    await office.staff.admin.put(form, { title: 'Незавершене' });
    person = await office.open({ language: 'uk' });
    const { page } = person;
    await toDesk(page, '?locale=uk');
    const shown = card(page, title);
    await shown.getByRole('button', { name: 'Закріпити' }).click();
    await seen(shown.getByRole('alert').filter({ hasText: 'є зміни, яких читачі ще не бачать' }));
    await person.complaints.take(/\/pinned\?/);
    await page.getByRole('textbox', { name: 'Заголовок' }).first().fill('Рух відновлено');
    await page.getByLabel('Текст').first().fill('Тролейбуси теж.');
    await page.keyboard.press('Control+Enter');
    await seen(card(page, 'Рух відновлено'));
    await seen(page.getByRole('status').filter({ hasText: 'Опубліковано о' }));
  });
});
