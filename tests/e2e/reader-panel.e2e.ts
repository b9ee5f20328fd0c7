import { dayOf, shiftDay } from '../../src/plugins/newsroom/domain/newsroom-day';
import { accessibilityFaults } from '../support/browser/accessibility';
import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import {
  ARTICLE,
  BRIEF,
  body,
  create,
  edit,
  fact,
  makeArticle,
  makeSamples,
  title,
  type Samples,
} from './edit-view';
import { OPENING_MS, openOffice, type Office } from './office';
import { gone, seen } from './panel';

describeWithBrowser('what readers will get, beside the edit view', () => {
  let office: Office;
  let samples: Samples;
  let olena: Person;

  beforeAll(async () => {
    office = await openOffice({}, 'kept');
    samples = await makeSamples(office.staff.admin);
  }, OPENING_MS);

  beforeEach(async () => {
    olena = await office.open({ timeZone: 'Asia/Tokyo' });
  });
  afterEach(() => olena.close());

  afterAll(() => office?.close());

  it('follows what is typed and chosen, saved or not', async () => {
    const id = await makeArticle(office.staff.admin, samples, {
      datePublished: '2024-02-01T15:25:00.000Z',
    });
    const { page } = olena;
    const panel = await edit(page, ARTICLE, id);
    await seen(fact(panel, 'Byline').getByText('by Ann Sample'));
    await seen(fact(panel, 'At the end of the story').getByText('Author: Ann Sample'));
    await seen(fact(panel, 'Date and time').getByText('February 1, 2024 5:25 PM'));
    await seen(fact(panel, 'Slug').getByText(/^the-bridge-opens$/));

    await title(page).fill('The bridge closes again');
    await seen(fact(panel, 'Slug').getByText('the-bridge-closes-again'));
    await seen(fact(panel, 'Address').getByText(/\/stories\/the-bridge-closes-again$/));

    await seen(fact(panel, 'Reading time').getByText('Words: 3'));
    await body(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' And how.');
    await seen(fact(panel, 'Reading time').getByText('Words: 5'));

    await page.locator('input[name=bylineOverride]').fill('{1}, told by {2}');
    await seen(panel.getByText('Remove {2} from the byline override, or add credits'));
    await page.locator('input[name=bylineOverride]').fill('Our own desk');
    await seen(panel.getByText('names nobody who is credited'));
    await page.locator('input[name=bylineOverride]').fill('As told to {1}');
    await seen(fact(panel, 'Byline').getByText('As told to Ann Sample'));

    await page.getByRole('combobox', { name: /lead ?photo/i }).click();
    await page.getByRole('option', { name: 'Bridge' }).click();
    await seen(fact(panel, 'Photo caption').getByText('The bridge at dawn. (Photo by Pia Sample)'));
  });

  it('says before publishing what publishing would refuse', async () => {
    const { page } = olena;
    const panel = await edit(page, ARTICLE, 'create');
    await seen(panel.getByText('Write a headline.'));
    await seen(panel.getByText('Add a credit with the role “author”'));
    await title(page).fill('Half a story');
    await gone(panel.getByText('Write a headline.'));
    await page.getByRole('combobox', { name: /lead ?photo/i }).click();
    await page.getByRole('option', { name: 'Nameless view' }).click();
    await seen(panel.getByText('Add a credit to the lead photo'));
  });

  it("shows a Ukrainian story in Ukrainian, whatever the panel's language", async () => {
    const id = await makeArticle(office.staff.admin, samples, { title: 'Міст відкрито' }, 'uk');
    const panel = await edit(olena.page, ARTICLE, id, 'uk');
    const byline = fact(panel, 'Byline').getByText('Ганна Зразок');
    await seen(byline);
    expect(await byline.getAttribute('lang')).toBe('uk');
    await seen(fact(panel, 'At the end of the story').getByText('Автор: Ганна Зразок'));
    await seen(fact(panel, 'Reading time').getByText('1 хв читання'));
    await seen(fact(panel, 'Slug').getByText('mist-vidkryto'));
  });

  it("gives a brief its time, and the day that it stands under, in the newsroom's zone", async () => {
    const id = await create(office.staff.admin, BRIEF, '?locale=en', {
      title: 'Border closed',
      datePublished: '2024-02-01T11:55:00.000Z',
    });
    const panel = await edit(olena.page, BRIEF, id);
    await seen(fact(panel, 'Time').getByText(/^1:55 PM$/));
    await seen(fact(panel, 'Time').getByText(/^February 1, 2024$/));
    await seen(fact(panel, 'Address').getByText(/\/live\/2024-02-01#border-closed$/));
    expect(await panel.getByText('Byline').count()).toBe(0);
  });

  it('says what readers are told of the audio, and when it no longer fits the text', async () => {
    const { admin } = office.staff;
    const id = await makeArticle(admin, samples, {
      title: 'The bridge is heard',
      audioTrack: { file: samples.audio, production: 'synthetic-voice' },
    });
    const { page } = olena;
    const panel = await edit(page, ARTICLE, id);
    const audio = fact(panel, 'AI disclosure');
    await seen(audio.getByText('This audio is created with AI assistance'));
    await seen(audio.getByText('Source type: Made with generative AI'));
    expect(await panel.getByText('The text has changed since the audio was made').count()).toBe(0);
    await body(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' And closed again.');
    await seen(panel.getByText('The text has changed since the audio was made'));
  });

  it('warns of rights that are about to end, also in a form that has been open for days', async () => {
    const days = (count: number) => shiftDay(dayOf(Date.now(), 'Europe/Kyiv'), count);
    const photoUntil = (name: string, rightsExpire: string) =>
      create(office.staff.admin, 'api::photo.photo', '', {
        name,
        image: samples.image,
        alternativeText: 'A bridge',
        photographer: 'Pia Sample',
        rightsExpire,
      });
    const until = async (day: string) => ({
      title: `The bridge until ${day}`,
      leadPhoto: { connect: [{ documentId: await photoUntil(`Until ${day}`, day) }] },
    });
    const soon = await makeArticle(office.staff.admin, samples, await until(days(3)));
    const panel = await edit(olena.page, ARTICLE, soon);
    await seen(panel.getByText('The rights to the photo end on'));

    const later = await makeArticle(office.staff.admin, samples, await until(days(16)));
    // The clock of a window that is open goes on as it was.
    await olena.close();
    olena = await office.open();
    await olena.page.clock.install();
    const open = await edit(olena.page, ARTICLE, later);
    await seen(fact(open, 'Photo caption').getByText('Photo by Pia Sample'));
    expect(await open.getByText('The rights to the photo end on').count()).toBe(0);
    await olena.page.clock.fastForward(72 * 60 * 60 * 1000);
    await seen(open.getByText('The rights to the photo end on'));
  });

  it('has no serious accessibility fault, with warnings and without', async () => {
    const id = await makeArticle(office.staff.admin, samples, { title: 'The bridge is read' });
    const region = '[aria-label="What readers will get"]';
    await edit(olena.page, ARTICLE, id);
    expect(await accessibilityFaults(olena.page, region)).toEqual([]);
    const panel = await edit(olena.page, ARTICLE, 'create');
    await seen(panel.getByText('Write a headline.'));
    expect(await accessibilityFaults(olena.page, region)).toEqual([]);
  });
});
