import type { Locator, Page } from 'playwright-core';

import {
  accessibilityFaults,
  chromiumPath,
  OPENING_MS,
  takeComplaint,
  type Person,
} from '../support/browser';
import { httpClient, type HttpClient } from '../support/http';
import { complaintsOf, focusIsOn, openOffice, seen, type Office } from './desk-office';
import { save } from './edit-view-office';
import { escape } from './question';

const describeWithBrowser = chromiumPath() ? describe : describe.skip;

const FORM = '/admin/content-manager/collection-types/api::live-brief.live-brief';
const MINUTE = 60_000;

describeWithBrowser('a newsroom time in a form', () => {
  let office: Office;
  let api: HttpClient;

  beforeAll(async () => {
    office = await openOffice();
    const token = await office.staff.admin.post<{ data: { accessKey: string } }>(
      '/admin/api-tokens',
      { name: 'Reads drafts', description: '', type: 'read-only', lifespan: null }
    );
    api = httpClient(office.url, token.body.data.accessKey);
  }, OPENING_MS);

  afterAll(() => office?.close());

  describe.each(['Europe/Kyiv', 'America/New_York', 'Asia/Tokyo'])(
    'on a laptop in %s',
    (timeZone) => {
      let person: Person;
      let page: Page;
      let documentId: string;

      beforeAll(async () => {
        person = await office.open({ email: await office.editor(), timeZone }, false);
        ({ page } = person);
        await page.goto(`${office.url}${FORM}/create?plugins[i18n][locale]=en`);
        await page.getByLabel('Headline').fill(`From ${timeZone}`);
      });

      afterAll(() => person?.close());

      afterEach(() => {
        const complaints = complaintsOf(person);
        if (complaints.length > 0) throw new Error(complaints.join('\n'));
      });

      it("takes the newsroom's wall clock, and names its offset on that date", async () => {
        await type('2024-02-01', '17:25');
        await seen(page.getByRole('textbox', { name: 'Published: day, Kyiv, UTC+2' }));
        await seen(page.getByText('Thursday, February 1, 2024 5:25 PM'));
        documentId = await save(page);
        expect(await published()).toBe('2024-02-01T15:25:00.000Z');
        await type('1.7.2024', '9:05');
        await seen(page.getByRole('textbox', { name: 'Published: day, Kyiv, UTC+3' }));
        await save(page);
        expect(await published()).toBe('2024-07-01T06:05:00.000Z');
      });

      it('shows it again after a reload, as the newsroom has it', async () => {
        await page.reload();
        await seen(page.getByRole('textbox', { name: 'Published: time, Kyiv, UTC+3' }));
        expect(await day().inputValue()).toBe('2024-07-01');
        expect(await clock().inputValue()).toBe('09:05');
      });

      it('refuses an hour that the March night leaves out, and offers its neighbours', async () => {
        await type('2024-03-31', '03:30');
        await seen(page.getByText('03:30 does not exist on March 31, 2024'));
        const refused = page.waitForResponse((answer) => answer.status() === 400);
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await refused;
        await takeComplaint(person, /status of 400/);
        await seen(page.getByText('03:30 does not exist on March 31, 2024'));
        expect(await published()).toBe('2024-07-01T06:05:00.000Z');
        await page.getByRole('button', { name: /^After: 04:00/ }).click();
        await save(page);
        expect(await published()).toBe('2024-03-31T01:00:00.000Z');
      });

      it('asks which of the two hours of the October night is meant', async () => {
        await type('2024-10-27', '03:30');
        await seen(page.getByText('03:30 happens twice on October 27, 2024'));
        await page.getByRole('button', { name: 'Second, UTC+2' }).click();
        await save(page);
        expect(await published()).toBe('2024-10-27T01:30:00.000Z');
        await page.getByRole('button', { name: 'First, UTC+3' }).click();
        await save(page);
        expect(await published()).toBe('2024-10-27T00:30:00.000Z');
      });

      it('takes this very minute', async () => {
        const before = Math.floor(Date.now() / MINUTE) * MINUTE;
        await page.getByRole('button', { name: 'Now', exact: true }).click();
        await save(page);
        const at = Date.parse((await published()) ?? '');
        expect(at % MINUTE).toBe(0);
        expect(at).toBeGreaterThanOrEqual(before);
        expect(at).toBeLessThanOrEqual(Date.now());
      });

      it('has a calendar and a clock for the keyboard', async () => {
        await type('2024-02-29', '17:25');
        await day().press('ArrowDown');
        const calendar = page.getByRole('dialog', { name: 'Pick a day' });
        await calendar.waitFor();
        expect(
          await focusIsOn(calendar.getByRole('button', { name: 'Thursday, February 29, 2024' }))
        ).toBe(true);
        await page.keyboard.press('ArrowRight');
        expect(
          await focusIsOn(calendar.getByRole('button', { name: 'Friday, March 1, 2024' }))
        ).toBe(true);
        await page.keyboard.press('Enter');
        await calendar.waitFor({ state: 'detached' });
        expect(await focusIsOn(day())).toBe(true);
        expect(await day().inputValue()).toBe('2024-03-01');
        await page.keyboard.press('Tab');
        expect(await focusIsOn(clock())).toBe(true);
        await save(page);
        expect(await published()).toBe('2024-03-01T15:25:00.000Z');
      });

      it('closes its calendar for whoever goes on elsewhere, and leaves the keyboard there', async () => {
        await day().press('ArrowDown');
        const calendar = page.getByRole('dialog', { name: 'Pick a day' });
        await calendar.waitFor();
        await page.getByLabel('Headline').click();
        await calendar.waitFor({ state: 'detached' });
        // The keyboard is handed back in a later turn of the page.
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
        expect(await focusIsOn(page.getByLabel('Headline'))).toBe(true);
      });

      it('has no serious accessibility fault', async () => {
        await type('2024-10-27', '03:30');
        await seen(page.getByText('03:30 happens twice'));
        // The whole field: its label, "Now", the inputs, the error and the two choices.
        const field = ':has(> [role=group][aria-label=Published])';
        expect(await accessibilityFaults(page, field)).toEqual([]);
        await page.getByRole('button', { name: 'Second, UTC+2' }).click();
        await seen(page.getByText('Sunday, October 27, 2024 3:30 AM'));
        expect(await accessibilityFaults(page, field)).toEqual([]);
      });

      it('has no serious accessibility fault in calendar and clock', async () => {
        for (const [input, name] of [
          [day(), 'Pick a day'],
          [clock(), 'Pick a time'],
        ] as const) {
          await input.press('ArrowDown');
          const picker = page.getByRole('dialog', { name });
          await picker.waitFor();
          expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
          await escape(picker);
        }
      });

      function day(): Locator {
        return page.getByLabel('Published: day');
      }

      function clock(): Locator {
        return page.getByLabel('Published: time');
      }

      async function type(dayText: string, clockText: string): Promise<void> {
        await day().fill(dayText);
        await clock().fill(clockText);
      }

      async function published(): Promise<string | undefined> {
        const { body } = await api.get(`/api/live-briefs/${documentId}?status=draft`);
        return body.data?.datePublished;
      }
    }
  );
});
