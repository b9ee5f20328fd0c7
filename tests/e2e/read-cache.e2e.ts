import type { Page } from 'playwright-core';

import { accessibilityFaults } from '../support/browser/accessibility';
import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import { waitFor } from '../support/wait-for';
import { CHIEF, OPENING_MS, openOffice, type Office } from './office';
import { gone, goTo, seen } from './panel';

const SETTINGS = '/admin/settings';
const PAGE = `${SETTINGS}/read-cache`;

describeWithBrowser('the page of the read cache, in a browser', () => {
  let office: Office;
  let person: Person;

  beforeAll(async () => {
    office = await openOffice();
  }, OPENING_MS);

  afterEach(() => person.close());

  afterAll(() => office?.close());

  const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

  it('shows readers being answered from memory, and clears when that is confirmed', async () => {
    // Strapi itself may write at any time, which makes the cache forget.
    let hits = 0;
    await waitFor('two answers from memory', async () => {
      if ((await origin()) === 'hit') hits += 1;
      return hits === 2;
    });
    await origin('/api/articles/nothing');
    person = await office.open({ email: CHIEF, at: SETTINGS });
    const { page } = person;
    await page.getByRole('link', { name: 'Read cache' }).click();
    await seen(page.getByText('Answering from memory'));
    await seen(row(page, 'From memory').getByText('2', { exact: true }));
    await seen(row(page, 'An error, or anything but 200').getByText('1', { exact: true }));
    const question = page.getByRole('alertdialog');
    let orders = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/read-cache/clear')) orders += 1;
    });
    await page.getByRole('button', { name: 'Clear now' }).click();
    await question.getByRole('button', { name: 'Cancel' }).click();
    await gone(question);
    await waitFor('an answer from memory', async () => (await origin()) === 'hit');
    expect(orders).toBe(0);
    await page.getByRole('button', { name: 'Clear now' }).click();
    await question.getByRole('button', { name: 'Confirm' }).click();
    await seen(page.getByText('The cache is cleared.'));
    expect(await origin()).toBe('miss');
    expect(orders).toBe(1);
  });

  it.each([
    ['en', 'Read cache', 'Clear now'],
    ['uk', 'Кеш читання', 'Очистити зараз'],
  ] as const)('has no serious accessibility fault, in %s', async (language, title, clear) => {
    person = await office.open({ email: CHIEF, language, at: PAGE });
    const { page } = person;
    await seen(page.getByRole('heading', { name: title, level: 1 }));
    expect(await accessibilityFaults(page, 'main')).toEqual([]);
    await page.getByRole('button', { name: clear }).click();
    await seen(page.getByRole('alertdialog'));
    expect(await accessibilityFaults(page, '[role=alertdialog]')).toEqual([]);
  });

  it('is neither in the menu nor at its address for an editor', async () => {
    person = await office.open({ at: SETTINGS });
    await seen(person.page.getByRole('link', { name: 'Content Manager' }));
    expect(await person.page.getByRole('link', { name: 'Read cache' }).count()).toBe(0);
    await goTo(person.page, PAGE);
    await seen(person.page.getByText("You don't have the permissions"));
  });

  it('does not offer clearing to those who may only look', async () => {
    const role = await office.staff.role('Watcher', ['plugin::read-cache.read']);
    const email = await office.staff.hire('Watcher', role);
    person = await office.open({ email, at: PAGE });
    await seen(person.page.getByText('Answering from memory'));
    expect(await person.page.getByRole('button', { name: 'Clear now' }).count()).toBe(0);
  });

  /** Where an anonymous reader's answer comes from. */
  async function origin(path = '/api/articles'): Promise<string | null> {
    const answer = await fetch(`${office.url}${path}`);
    await answer.text();
    return answer.headers.get('x-read-cache');
  }
});
