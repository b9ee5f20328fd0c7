import type { Locator, Page } from 'playwright-core';

import { accessibilityFaults } from '../support/browser/accessibility';
import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import { httpClient, type HttpClient } from '../support/http';
import { BRIEF, create, edit, save } from './edit-view';
import { OPENING_MS, openOffice, type Office } from './office';
import { escape, expectFocus, gone, nextTurn, seen } from './panel';

const MINUTE = 60_000;
/** 09:05 on July 1 in Kyiv. */
const JULY = '2024-07-01T06:05:00.000Z';

describeWithBrowser('a newsroom time in a form', () => {
  let office: Office;
  let api: HttpClient;

  beforeAll(async () => {
    office = await openOffice({}, 'kept');
    const token = await office.staff.admin.post<{ data: { accessKey: string } }>(
      '/admin/api-tokens',
      { name: 'Reads drafts', description: '', type: 'full-access', lifespan: null }
    );
    api = httpClient(office.url, token.body.data.accessKey);
  }, OPENING_MS);

  afterAll(() => office?.close());

  describe.each(['Europe/Kyiv', 'America/New_York', 'Asia/Tokyo'])(
    'on a laptop in %s',
    (timeZone) => {
      let person: Person;
      let page: Page;

      beforeEach(async () => {
        person = await office.open({ timeZone });
        ({ page } = person);
      });
      afterEach(() => person.close());

      it("takes the newsroom's wall clock, and names its offset on that date", async () => {
        await edit(page, BRIEF, 'create');
        await page.getByLabel('Headline').fill(`From ${timeZone}`);
        await type('2024-02-01', '17:25');
        await seen(page.getByRole('textbox', { name: 'Published: day, Kyiv, UTC+2' }));
        await seen(page.getByText('Thursday, February 1, 2024 5:25 PM'));
        const documentId = await save(page);
        expect(await published(documentId)).toBe('2024-02-01T15:25:00.000Z');
        await type('1.7.2024', '9:05');
        await seen(page.getByRole('textbox', { name: 'Published: day, Kyiv, UTC+3' }));
        await save(page);
        expect(await published(documentId)).toBe('2024-07-01T06:05:00.000Z');
      });

      it('shows it again after a reload, as the newsroom has it', async () => {
        await openBrief('Read again', JULY);
        await seen(page.getByRole('textbox', { name: 'Published: time, Kyiv, UTC+3' }));
        expect(await day().inputValue()).toBe('2024-07-01');
        expect(await clock().inputValue()).toBe('09:05');
      });

      it('refuses an hour that the March night leaves out, and offers its neighbours', async () => {
        const documentId = await openBrief('In March', JULY);
        await type('2024-03-31', '03:30');
        await seen(page.getByText('03:30 does not exist on March 31, 2024'));
        const refused = page.waitForResponse((answer) => answer.status() === 400);
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await refused;
        await person.complaints.take(/status of 400/);
        await seen(page.getByText('03:30 does not exist on March 31, 2024'));
        expect(await published(documentId)).toBe(JULY);
        await page.getByRole('button', { name: /^After: 04:00/ }).click();
        await save(page);
        expect(await published(documentId)).toBe('2024-03-31T01:00:00.000Z');
      });

      it('asks which of the two hours of the October night is meant', async () => {
        const documentId = await openBrief('In October', JULY);
        await type('2024-10-27', '03:30');
        await seen(page.getByText('03:30 happens twice on October 27, 2024'));
        await page.getByRole('button', { name: 'Second, UTC+2' }).click();
        await save(page);
        expect(await published(documentId)).toBe('2024-10-27T01:30:00.000Z');
        await page.getByRole('button', { name: 'First, UTC+3' }).click();
        await save(page);
        expect(await published(documentId)).toBe('2024-10-27T00:30:00.000Z');
      });

      it('takes this very minute', async () => {
        const documentId = await openBrief('Just now', JULY);
        const before = Math.floor(Date.now() / MINUTE) * MINUTE;
        await page.getByRole('button', { name: 'Now', exact: true }).click();
        await save(page);
        const at = Date.parse((await published(documentId)) ?? '');
        expect(at % MINUTE).toBe(0);
        expect(at).toBeGreaterThanOrEqual(before);
        expect(at).toBeLessThanOrEqual(Date.now());
      });

      it('has a calendar and a clock for the keyboard', async () => {
        const documentId = await openBrief('By keyboard', '2024-02-29T15:25:00.000Z');
        const calendar = await openPicker(day(), 'Pick a day');
        const cell = (name: string) => calendar.getByRole('button', { name });
        await expectFocus(cell('Thursday, February 29, 2024'));
        await page.keyboard.press('ArrowRight');
        await expectFocus(cell('Friday, March 1, 2024'));
        await page.keyboard.press('Enter');
        await gone(calendar);
        await expectFocus(day());
        expect(await day().inputValue()).toBe('2024-03-01');
        await page.keyboard.press('Tab');
        await expectFocus(clock());
        await save(page);
        expect(await published(documentId)).toBe('2024-03-01T15:25:00.000Z');
      });

      it('closes its calendar for whoever goes on elsewhere, and leaves the keyboard there', async () => {
        await openBrief('Gone on', JULY);
        const calendar = await openPicker(day(), 'Pick a day');
        await page.getByLabel('Headline').click();
        await gone(calendar);
        await nextTurn(page);
        await expectFocus(page.getByLabel('Headline'));
      });

      it('has no serious accessibility fault', async () => {
        await openBrief('Looked at', JULY);
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
        await openBrief('Picked', JULY);
        for (const [input, name] of [
          [day(), 'Pick a day'],
          [clock(), 'Pick a time'],
        ] as const) {
          const picker = await openPicker(input, name);
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

      /** A brief from that time in its form. */
      async function openBrief(about: string, datePublished: string): Promise<string> {
        const fields = { title: `${about}, ${timeZone}`, datePublished };
        const id = await create(office.staff.admin, BRIEF, '?locale=en', fields);
        await edit(page, BRIEF, id);
        return id;
      }

      async function openPicker(input: Locator, name: string): Promise<Locator> {
        await input.press('ArrowDown');
        const picker = page.getByRole('dialog', { name });
        await picker.waitFor();
        return picker;
      }

      async function published(documentId: string): Promise<string | undefined> {
        const { body } = await api.get(`/api/live-briefs/${documentId}?status=draft`);
        return body.data?.datePublished;
      }
    }
  );
});
