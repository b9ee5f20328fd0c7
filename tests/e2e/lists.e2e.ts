import { isDeepStrictEqual } from 'node:util';

import type { Locator, Page } from 'playwright-core';

import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import { waitFor } from '../support/wait-for';
import { putOut } from './desk';
import { ARTICLE, BRIEF, create, makeArticle, makeSamples, PHOTO, type Samples } from './edit-view';
import { OPENING_MS, openOffice, type Office } from './office';
import { gone, goTo, seen } from './panel';

const LISTS = '/admin/content-manager/collection-types';
const ARTICLES = `${LISTS}/${ARTICLE}`;
const BRIEFS = `${LISTS}/${BRIEF}`;

/** Made in another order. */
const NEWEST_FIRST = [
  'March 31, 2024 4:00 AM Kyiv',
  'February 1, 2024 5:25 PM Kyiv',
  'December 31, 2023 11:30 PM Kyiv',
];

describeWithBrowser('finding things, in a browser', () => {
  let office: Office;
  let samples: Samples;
  let person: Person;

  beforeAll(async () => {
    office = await openOffice();
    samples = await makeSamples(office.staff.admin);
    await create(office.staff.admin, PHOTO, '', {
      name: 'Rights until November',
      image: samples.image,
      alternativeText: 'A bridge',
      rightsExpire: '2037-11-30',
    });
    for (const [title, datePublished] of [
      ['In winter', '2024-02-01T17:25'],
      ['At the March night', '2024-03-31T04:00'],
      ['On New Year’s Eve', '2023-12-31T23:30'],
    ]) {
      await makeArticle(office.staff.admin, samples, { title, datePublished });
      await putOut(office, `Brief ${title}`, { datePublished });
    }
  }, OPENING_MS);

  afterEach(() => person.close());

  afterAll(() => office?.close());

  it.each(['Europe/Kyiv', 'America/New_York', 'Asia/Tokyo'])(
    "lists what is newest first, by the newsroom's clock, on a laptop in %s",
    async (timeZone) => {
      person = await office.open({ timeZone });
      for (const list of [ARTICLES, BRIEFS]) {
        await goTo(person.page, list);
        await waitFor(`${list}, newest first`, async () =>
          isDeepStrictEqual(await dates(person.page), NEWEST_FIRST)
        );
      }
    }
  );

  it.each(['America/New_York', 'Asia/Tokyo'])(
    "filters by the newsroom's clock, and shows it, on a laptop in %s",
    async (timeZone) => {
      person = await office.open({ timeZone, at: ARTICLES });
      const { page } = person;
      await dates(page);
      const filter = await openFilter(page, 'Published');
      const at = '2024-02-01T17:25:00+02:00';
      await filter.getByLabel('Published: day').fill('1.2.2024');
      await filter.getByLabel('Published: time').fill('17:25');
      await filter.getByRole('button', { name: 'Add filter' }).click();
      await seen(page.getByText(`Published is ${at}`));
      await waitFor('the story of that minute', async () =>
        isDeepStrictEqual(await dates(page), [NEWEST_FIRST[1]])
      );
    }
  );

  it.each(['America/New_York', 'Asia/Tokyo'])(
    'filters by the day that was typed, on a laptop in %s',
    async (timeZone) => {
      person = await office.open({ timeZone, at: `${LISTS}/${PHOTO}` });
      const { page } = person;
      await seen(page.getByRole('row', { name: /Bridge/ }));
      const filter = await openFilter(page, 'Rights end on');
      const day = filter.getByLabel('Rights end on');
      await day.fill('tomorrow');
      await day.press('Tab');
      await seen(filter.getByText('“tomorrow” is no day.'));
      await filter.getByRole('button', { name: 'Add filter' }).click();
      await seen(page.getByRole('row', { name: /Bridge/ }));
      expect(page.url()).not.toContain('tomorrow');
      await day.fill('30.11.2037');
      await day.press('Enter');
      await seen(page.getByText('Rights end on is 2037-11-30'));
      await seen(page.getByRole('row', { name: /Rights until November/ }));
      await gone(page.getByRole('row', { name: /Nameless view/ }));
    }
  );

  it('names who wrote a story, in the list', async () => {
    person = await office.open({ at: ARTICLES });
    await seen(person.page.getByRole('row', { name: /In winter/ }).getByText('Ann Sample'));
  });

  it('does not say that nobody is named when names could not be loaded', async () => {
    person = await office.open();
    const { page } = person;
    await page.route('**/newsroom/bylines*', (route) => route.abort());
    await goTo(page, ARTICLES);
    await seen(page.getByRole('row', { name: /In winter/ }).getByText('Could not be loaded'));
    await person.complaints.take(/\/newsroom\/bylines/);
  });

  it('shows in lists how readers see the credit of a photo, and what an author is', async () => {
    person = await office.open({ at: `${LISTS}/${PHOTO}` });
    const { page } = person;
    await seen(page.getByRole('row', { name: /Bridge/ }).getByText('Photo by Pia Sample'));
    await seen(page.getByRole('row', { name: /Nameless view/ }).locator('td', { hasText: /^-$/ }));
    await goTo(page, `${LISTS}/api::author.author`);
    await seen(page.getByRole('row', { name: /Ann Sample/ }).getByText('Person', { exact: true }));
  });

  it.each([
    ['en', 'Filters', 'Headline', 'Published', 'Leave empty to use the time of first publication.'],
    [
      'uk',
      'Фільтри',
      'Заголовок',
      'Опубліковано',
      'Залиште порожнім, щоб узяти час першої публікації.',
    ],
  ] as const)(
    'speaks the language of the panel, %s',
    async (language, filters, headline, published, hint) => {
      person = await office.open({ language, at: ARTICLES });
      const { page } = person;
      await seen(page.locator('th').filter({ hasText: headline }));
      await seen(page.locator('th').filter({ hasText: published }));
      await page.getByRole('button', { name: filters, exact: true }).click();
      await page.getByRole('dialog').getByRole('combobox').first().click();
      await seen(page.getByRole('option', { name: headline, exact: true }));
      await goTo(page, `${ARTICLES}/create?plugins[i18n][locale]=en`);
      await seen(page.getByRole('textbox', { name: headline }));
      await seen(page.getByText(hint));
      expect(await page.getByText('firstPublishedAt').count()).toBe(0);
    }
  );

  /** The popover that adds a filter, with that field chosen. */
  async function openFilter(page: Page, field: string): Promise<Locator> {
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    const popover = page.getByRole('dialog');
    await popover.getByRole('combobox', { name: 'Select field' }).click();
    await page.getByRole('option', { name: field, exact: true }).click();
    return popover;
  }

  /** When the rows of a list were published, from the top. */
  async function dates(page: Page): Promise<string[]> {
    const rows = await page.locator('tbody tr').allInnerTexts();
    return rows.flatMap((row) => /\w+ \d+, \d{4} \d+:\d+ [AP]M Kyiv/.exec(row)?.[0] ?? []);
  }
});
