import type { Page } from 'playwright-core';

import { accessibilityFaults, chromiumPath, OPENING_MS } from '../support/browser';
import { openOffice, seen, type Office } from './desk-office';

const PAGE = '/admin/settings/read-cache';
const CHIEF = 'admin@newsroom.example';

const describeWithBrowser = chromiumPath() ? describe : describe.skip;

describeWithBrowser('the page of the read cache, in a browser', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  }, OPENING_MS);

  afterAll(() => office?.close());

  const read = (path: string) => fetch(`${office.url}${path}`).then((answer) => answer.text());
  const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

  it('shows readers being answered from memory, and clears when that is confirmed', async () => {
    for (let reader = 0; reader < 3; reader += 1) await read('/api/articles');
    await read('/api/articles/nothing');
    const { page, close } = await office.open({ email: CHIEF }, false);
    await page.goto(`${office.url}/admin/settings`);
    await page.getByRole('link', { name: 'Read cache' }).click();
    await seen(page.getByText('Answering from memory'));
    await seen(row(page, 'From memory').getByText('2', { exact: true }));
    await seen(row(page, 'An error, or anything but 200').getByText('1', { exact: true }));
    // Signing in was a write.
    await read('/api/articles');
    await page.getByRole('button', { name: 'Clear now' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await origin()).toBe('hit');
    await page.getByRole('button', { name: 'Clear now' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
    await seen(page.getByText('All kept answers are forgotten.'));
    expect(await origin()).toBe('miss');
    await close();
  });

  it.each([
    ['en', 'Read cache', 'Clear now'],
    ['uk', 'Кеш читання', 'Очистити зараз'],
  ] as const)('has no serious accessibility fault, in %s', async (language, title, clear) => {
    const { page, close } = await office.open({ email: CHIEF, language }, false);
    await page.goto(`${office.url}${PAGE}`);
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    expect(await accessibilityFaults(page, 'main')).toEqual([]);
    await page.getByRole('button', { name: clear }).click();
    await page.getByRole('alertdialog').waitFor();
    expect(await accessibilityFaults(page, '[role=alertdialog]')).toEqual([]);
    await close();
  });

  it('is neither in the menu nor at its address for an editor', async () => {
    const editor = await office.open({ email: await office.editor() }, false);
    await editor.page.goto(`${office.url}/admin/settings`);
    await editor.page.getByRole('link', { name: 'Content Manager' }).waitFor();
    expect(await editor.page.getByRole('link', { name: 'Read cache' }).count()).toBe(0);
    await editor.page.goto(`${office.url}${PAGE}`);
    await seen(editor.page.getByText("You don't have the permissions"));
    await editor.close();
  });

  it('does not offer clearing to those who may only look', async () => {
    const role = await office.staff.role('Watcher', ['plugin::read-cache.read']);
    const email = await office.staff.hire('Watcher', role);
    const watcher = await office.open({ email }, false);
    await watcher.page.goto(`${office.url}${PAGE}`);
    await seen(watcher.page.getByText('Answering from memory'));
    expect(await watcher.page.getByRole('button', { name: 'Clear now' }).count()).toBe(0);
    await watcher.close();
  });

  async function origin(): Promise<string | null> {
    const answer = await fetch(`${office.url}/api/articles`);
    return answer.headers.get('x-read-cache');
  }
});
