import type { Locator, Page } from 'playwright-core';

import { dayOf, shiftDay } from '../../src/plugins/newsroom/domain/newsroom-day';
import { accessibilityFaults } from '../support/browser/accessibility';
import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import { waitFor } from '../support/wait-for';
import { makeSamples, PHOTO, save, type Samples } from './edit-view';
import { OPENING_MS, openOffice, type Office } from './office';
import { expectFocus, gone, seen } from './panel';
import { openPhoto, makePhoto } from './photo-form';

const KYIV = 'Europe/Kyiv';
/** The whole field: label, input, words and hint. */
const FIELD = ':has(> p[id$=-hint]):has(input[name=rightsExpire])';

describeWithBrowser('a newsroom day in a form', () => {
  let office: Office;
  let samples: Samples;

  beforeAll(async () => {
    office = await openOffice({}, 'kept');
    samples = await makeSamples(office.staff.admin);
  }, OPENING_MS);

  afterAll(() => office?.close());

  describe.each(['America/New_York', 'Asia/Tokyo'])('on a laptop in %s', (timeZone) => {
    let person: Person;
    let page: Page;

    beforeEach(async () => {
      person = await office.open({ timeZone });
      ({ page } = person);
    });
    afterEach(() => person.close());

    it.each([
      ['2037-11-30', 'Tab'],
      ['2037-11-30', 'Enter'],
      ['30.11.2037', 'Tab'],
      ['30.11.2037', 'Enter'],
    ])('stores %s, left with %s, as that day', async (text, key) => {
      const id = await openOne();
      await day().click();
      await page.keyboard.type(text);
      if (key === 'Tab') {
        await page.keyboard.press(key);
        expect(await day().inputValue()).toBe('2037-11-30');
        await save(page);
      } else {
        // Enter saves, as in every input of the form, once the form knows that it has changed.
        await page.getByRole('button', { name: 'Save', exact: true }).click({ trial: true });
        await page.keyboard.press(key);
        await waitFor('the day to be stored', async () => (await stored(id)) !== null);
      }
      expect(await stored(id)).toBe('2037-11-30');
      await seen(page.getByText('Monday, November 30, 2037'));
      await seen(page.getByText('Readers get it until the end of that day, Kyiv.'));
    });

    it('refuses what is no day in plain sight, and stores no other', async () => {
      const id = await openOne('2037-11-30');
      for (const text of ['30.02.2037', '11/30/2037', 'tomorrow', '30.11']) {
        await day().fill(text);
        await page.keyboard.press('Tab');
        await seen(page.getByText(`“${text}” is no day. Write 2024-02-01 or 01.02.2024.`));
        expect(await day().inputValue()).toBe(text);
      }
      const refused = page.waitForResponse((answer) => answer.status() === 400);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await refused;
      await person.complaints.take(/status of 400/);
      await seen(page.getByText('“30.11” is no day.'));
      expect(await stored(id)).toBe('2037-11-30');
    });

    it('is emptied by its cross, and by emptying the input', async () => {
      const id = await openOne('2037-11-30');
      await page.getByRole('button', { name: 'Clear the day' }).click();
      await save(page);
      expect(await stored(id)).toBeNull();
      await day().fill('2037-12-01');
      await save(page);
      await day().fill('');
      await save(page);
      expect(await stored(id)).toBeNull();
    });

    it('has a calendar for the keyboard, which begins on the day that is stored', async () => {
      const id = await openOne('2037-11-30');
      await day().press('ArrowDown');
      const calendar = page.getByRole('dialog', { name: 'Pick a day' });
      await expectFocus(calendar.getByRole('button', { name: 'Monday, November 30, 2037' }));
      expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await gone(calendar);
      await expectFocus(day());
      await save(page);
      expect(await stored(id)).toBe('2037-12-01');
    });

    it("warns of a day that is over by the newsroom's clock, and of no other", async () => {
      await openOne();
      const today = dayOf(Date.now(), KYIV);
      await day().fill(shiftDay(today, -1));
      await seen(page.getByText('This day is over in Kyiv: readers no longer get it.'));
      expect(await accessibilityFaults(page, FIELD)).toEqual([]);
      await day().fill(dayOf(Date.now(), KYIV));
      await seen(page.getByText('Readers get it until the end of that day, Kyiv.'));
    });

    function day(): Locator {
      return page.getByRole('textbox', { name: 'Rights end on' });
    }

    async function openOne(rightsExpire: string | null = null): Promise<string> {
      const id = await makePhoto(office.staff.admin, 'Until', {
        image: samples.image,
        photographer: 'Pia Sample',
        rightsExpire,
      });
      await openPhoto(page, id);
      await day().waitFor();
      return id;
    }
  });

  it('speaks Ukrainian', async () => {
    const person = await office.open({ timeZone: 'Asia/Tokyo', language: 'uk' });
    try {
      const { page } = person;
      const id = await makePhoto(office.staff.admin, 'Until', { image: samples.image });
      await openPhoto(page, id);
      const day = page.getByRole('textbox', { name: 'Права діють до' });
      await day.fill('30.11.2037');
      await seen(page.getByText('понеділок, 30 листопада 2037'));
      await seen(page.getByText('Читачі отримують це до кінця цього дня (Київ).'));
      await day.fill('завтра');
      await day.press('Tab');
      await seen(page.getByText('«завтра» — не день. Пишіть 2024-02-01 або 01.02.2024.'));
    } finally {
      await person.close();
    }
  });

  async function stored(documentId: string): Promise<string | null> {
    const { body } = await office.staff.admin.get<{ data: { rightsExpire: string | null } }>(
      `/content-manager/collection-types/${PHOTO}/${documentId}`
    );
    return body.data.rightsExpire;
  }
});
