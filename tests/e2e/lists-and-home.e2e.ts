import type { Page } from 'playwright-core';

import { newsroomTime } from '../../src/plugins/newsroom/domain/newsroom-time';
import { accessibilityFaults, chromiumPath, OPENING_MS, takeComplaint } from '../support/browser';
import { DESK, openOffice, seen, type Office } from './desk-office';
import { makeSamples } from './edit-view-office';

const describeWithBrowser = chromiumPath() ? describe : describe.skip;

const LISTS = '/admin/content-manager/collection-types';
const ARTICLES = `${LISTS}/api::article.article`;
const BRIEFS = `${LISTS}/api::live-brief.live-brief`;
const PHOTOS = `${LISTS}/api::photo.photo`;
const WIDGET = '[aria-labelledby="plugin::newsroom.today"]';

describeWithBrowser('finding things, in a browser', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
    const { admin } = office.staff;
    const author = await admin.post<{ data: { documentId: string } }>(
      '/content-manager/collection-types/api::author.author',
      { name: 'Olena Sample' }
    );
    for (const [title, datePublished] of [
      ['In winter', '2024-02-01T17:25'],
      ['At the March night', '2024-03-31T04:00'],
      ['On New Year’s Eve', '2023-12-31T23:30'],
    ]) {
      await admin.post('/content-manager/collection-types/api::article.article?locale=en', {
        title,
        datePublished,
        credits: [
          { author: { connect: [{ documentId: author.body.data.documentId }] }, role: 'author' },
        ],
      });
      await admin.post('/newsroom/desk/briefs?locale=en', {
        data: { title: `Brief ${title}`, text: 'Text.', datePublished },
      });
    }
  }, OPENING_MS);

  afterAll(() => office?.close());

  it.each(['Europe/Kyiv', 'America/New_York', 'Asia/Tokyo'])(
    "lists what is newest first, by the newsroom's clock, on a laptop in %s",
    async (timeZone) => {
      const person = await office.open({ email: await office.editor(), timeZone }, false);
      const { page } = person;
      for (const list of [ARTICLES, BRIEFS]) {
        await page.goto(`${office.url}${list}`);
        await seen(
          page
            .locator('td')
            .filter({ hasText: /[AP]M Kyiv/ })
            .nth(2)
        );
        const dated = (await rows(page)).filter((row) => row.includes('Kyiv'));
        expect(dated.map((row) => /\w+ \d+, \d{4} \d+:\d+ [AP]M Kyiv/.exec(row)?.[0])).toEqual([
          'March 31, 2024 4:00 AM Kyiv',
          'February 1, 2024 5:25 PM Kyiv',
          'December 31, 2023 11:30 PM Kyiv',
        ]);
      }
      await person.close();
    }
  );

  it('names who wrote a story, in the list', async () => {
    const person = await office.open({ email: await office.editor() }, false);
    await person.page.goto(`${office.url}${ARTICLES}`);
    await seen(person.page.getByRole('row', { name: /In winter/ }).getByText('Olena Sample'));
    await person.close();
  });

  it('does not say that nobody is named when names could not be loaded', async () => {
    const person = await office.open({ email: await office.editor() }, false);
    const { page } = person;
    await page.route('**/newsroom/bylines*', (route) => route.abort());
    await page.goto(`${office.url}${ARTICLES}`);
    await seen(page.getByRole('row', { name: /In winter/ }).getByText('Could not be loaded'));
    // A list may ask more than once.
    await page.waitForLoadState('networkidle');
    await takeComplaint(person, /\/newsroom\/bylines/);
    await person.close();
  });

  it('shows in lists how readers see the credit of a photo, and what an author is', async () => {
    const { admin } = office.staff;
    await makeSamples(admin);
    const person = await office.open({ email: await office.editor() }, false);
    const { page } = person;
    await page.goto(`${office.url}${PHOTOS}`);
    await seen(page.getByRole('row', { name: /Bridge/ }).getByText('Photo by Pia Sample'));
    await seen(page.getByRole('row', { name: /Nameless view/ }).locator('td', { hasText: /^-$/ }));
    await page.goto(`${office.url}${LISTS}/api::author.author`);
    await seen(page.getByRole('row', { name: /Ann Sample/ }).getByText('Person', { exact: true }));
    await person.close();
  });

  it.each([
    ['en', 'Headline', 'Published', 'Left empty, it is the moment of the first publishing.'],
    ['uk', 'Заголовок', 'Опубліковано', 'Порожнє поле — це момент першої публікації.'],
  ] as const)(
    'speaks the language of the panel, %s',
    async (language, headline, published, hint) => {
      const person = await office.open({ email: await office.editor(), language }, false);
      const { page } = person;
      await page.goto(`${office.url}${ARTICLES}`);
      await seen(page.locator('th').filter({ hasText: headline }));
      await seen(page.locator('th').filter({ hasText: published }));
      await page.goto(`${office.url}${ARTICLES}/create?plugins[i18n][locale]=en`);
      await seen(page.getByRole('textbox', { name: headline }));
      await seen(page.getByText(hint));
      expect(await page.getByText('firstPublishedAt').count()).toBe(0);
      await person.close();
    }
  );

  it.each(['Europe/Kyiv', 'America/New_York', 'Asia/Tokyo'])(
    "shows today's publishing on the home page, on a laptop in %s",
    async (timeZone) => {
      const title = `Out, seen from ${timeZone}`;
      const made = await office.staff.admin.post('/newsroom/desk/briefs?locale=en', {
        data: { title, text: 'Text.' },
      });
      const { utc } = made.body.data.timestamps.published;
      const person = await office.open({ email: await office.editor(), timeZone }, false);
      const { page } = person;
      const widget = page.locator(WIDGET);
      await seen(widget.getByRole('link', { name: title }));
      const { time, date } = newsroomTime(utc, 'Europe/Kyiv', 'en');
      await seen(widget.getByRole('listitem').filter({ hasText: title }).getByText(time));
      await seen(widget.getByText(`${date} · Kyiv`));
      const faults = await accessibilityFaults(page, WIDGET);
      // The frame with the heading is Strapi's.
      expect(faults.filter((fault) => !fault.includes('<h2'))).toEqual([]);
      await widget.getByRole('link', { name: title }).click();
      await page.waitForURL((address) => address.pathname.includes('live-brief'));
      expect(await page.getByRole('textbox', { name: 'Headline' }).inputValue()).toBe(title);
      await person.close();
    }
  );

  it('leads from the home page to the live desk', async () => {
    const person = await office.open({ email: await office.editor() }, false);
    await person.page.locator(WIDGET).getByRole('link', { name: 'To the live desk' }).click();
    await person.page.waitForURL(`${office.url}${DESK}`);
    await person.close();
  });

  it('says on the home page what could not be loaded, and tries again', async () => {
    const email = await office.editor();
    const person = await office.open({ email }, false);
    const { page } = person;
    await page.route('**/newsroom/today', (route) => route.abort());
    await page.goto(`${office.url}/admin`);
    const widget = page.locator(WIDGET);
    await seen(widget.getByText('Today’s publishing could not be loaded.'));
    await takeComplaint(person, /\/newsroom\/today/);
    await page.unroute('**/newsroom/today');
    await widget.getByRole('button', { name: 'Try again' }).click();
    await seen(widget.getByText(/Out today|Nothing has gone out today/));
    await person.close();
  });

  it('shows neither widget, menu nor pages to those who may not see them', async () => {
    const { admin } = office.staff;
    const role = await admin.post<{ data: { id: number } }>('/admin/roles', {
      name: 'Reader',
      description: 'Reads articles, and no more',
    });
    await admin.put(`/admin/roles/${role.body.data.id}/permissions`, {
      permissions: [
        {
          action: 'plugin::content-manager.explorer.read',
          subject: 'api::article.article',
          properties: { fields: ['title'], locales: ['en'] },
          conditions: [],
        },
      ],
    });
    const person = await office.open({ email: await hireReader(role.body.data.id) }, false);
    const { page } = person;
    await page.getByRole('link', { name: 'Content Manager' }).waitFor();
    await seen(page.locator('[aria-labelledby="plugin::content-manager.last-edited-entries"]'));
    expect(await page.locator(WIDGET).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Live desk' }).count()).toBe(0);
    for (const address of [DESK, '/admin/settings/outbox', '/admin/settings/outbox/deliveries']) {
      await page.goto(`${office.url}${address}`);
      await seen(page.getByText("You don't have the permissions"));
    }
    await person.close();
  });

  async function hireReader(roleId: number): Promise<string> {
    const { admin } = office.staff;
    const email = await office.staff.hire('Reader', 'strapi-author');
    const users = await admin.get<{ data: { results: Array<{ id: number; email: string }> } }>(
      '/admin/users?pageSize=100'
    );
    const user = users.body.data.results.find((one) => one.email === email);
    await admin.put(`/admin/users/${user?.id}`, { roles: [roleId] });
    return email;
  }

  async function rows(page: Page): Promise<string[]> {
    return page.locator('tbody tr').allInnerTexts();
  }
});
