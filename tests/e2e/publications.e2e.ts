import { accessibilityFaults } from '../support/browser/accessibility';
import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import { CHIEF, OPENING_MS, openOffice, type Office } from './office';
import { goTo, seen } from './panel';
import { publishArticle } from './publishers';

const SETTINGS = '/admin/settings';
const PAGE = `${SETTINGS}/publications`;
const STATUS = '**/newsroom/publications/status';

describeWithBrowser('the page of the publications, in a browser', () => {
  let office: Office;
  let person: Person;

  beforeAll(async () => {
    office = await openOffice();
    await publishArticle(office, 'The bridge opens');
  }, OPENING_MS);

  afterEach(() => person.close());

  afterAll(() => office?.close());

  it('has all made anew, and says when it was done', async () => {
    person = await office.open({ email: CHIEF, at: SETTINGS });
    const { page } = person;
    await page.getByRole('link', { name: 'Publications' }).click();
    await seen(page.getByText('Nobody has asked for it since this process started.'));
    await page.getByRole('button', { name: 'Make all anew' }).click();
    await seen(page.getByRole('status').filter({ hasText: 'All is made anew: 2' }));
  });

  it.each([
    ['en', '1,000 of 4,000 made anew', 'Make all anew'],
    ['uk', 'Створено наново 1 000 із 4 000', 'Створити все наново'],
  ] as const)(
    'shows how far it is, for everybody to perceive, in %s',
    async (language, far, name) => {
      person = await office.open({ email: CHIEF, language, at: SETTINGS });
      const { page } = person;
      let done = 1000;
      await page.route(STATUS, (route) => {
        const startedAt = '2024-02-01T10:00:00.000Z';
        const rebuild = { state: 'running', done, total: 4000, startedAt, finishedAt: null };
        return route.fulfill({ json: { data: { stored: 4000, marked: 3, rebuild } } });
      });
      await goTo(page, PAGE);
      const bar = page.getByRole('progressbar', { name });
      await seen(page.getByRole('status').filter({ hasText: far }));
      expect(await bar.getAttribute('aria-valuenow')).toBe('25');
      expect(await page.getByRole('button', { name }).isDisabled()).toBe(true);
      expect(await accessibilityFaults(page, 'main')).toEqual([]);
      done = 3000;
      await page.locator('[role=progressbar][aria-valuenow="75"]').waitFor();
    }
  );

  it.each([
    ['en', 'Publications'],
    ['uk', 'Публікації'],
  ] as const)(
    'has no serious accessibility fault while nothing runs, in %s',
    async (language, title) => {
      person = await office.open({ email: CHIEF, language, at: PAGE });
      const { page } = person;
      await seen(page.getByRole('heading', { name: title, level: 1 }));
      expect(await accessibilityFaults(page, 'main')).toEqual([]);
    }
  );

  it('is neither in the menu nor at its address for an editor', async () => {
    person = await office.open({ at: SETTINGS });
    await seen(person.page.getByRole('link', { name: 'Content Manager' }));
    expect(await person.page.getByRole('link', { name: 'Publications' }).count()).toBe(0);
    await goTo(person.page, PAGE);
    await seen(person.page.getByText("You don't have the permissions"));
  });
});
