import { accessibilityFaults, chromiumPath, type Person } from '../support/browser';
import { complaintsOf, openOffice, seen, type Office } from './desk-office';
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
} from './edit-view-office';

const describeWithBrowser = chromiumPath() ? describe : describe.skip;

describeWithBrowser('what readers will get, beside the edit view', () => {
  let office: Office;
  let samples: Samples;
  let olena: Person;

  beforeAll(async () => {
    office = await openOffice();
    samples = await makeSamples(office.staff.admin);
    olena = await office.open({ email: await office.editor(), timeZone: 'Asia/Tokyo' }, false);
  });

  afterAll(() => office?.close());

  it('follows what is typed and chosen, saved or not', async () => {
    const id = await makeArticle(office.staff.admin, samples, {
      datePublished: '2024-02-01T15:25:00.000Z',
    });
    const { page } = olena;
    const panel = await edit(page, ARTICLE, id);
    await seen(fact(panel, 'Under the headline').getByText('by Ann Sample'));
    await seen(fact(panel, 'At the end').getByText('Author: Ann Sample'));
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
    await seen(panel.getByText('Remove {2} from the byline override'));
    await page.locator('input[name=bylineOverride]').fill('Our own desk');
    await seen(panel.getByText('names nobody who is credited'));
    await page.locator('input[name=bylineOverride]').fill('As told to {1}');
    await seen(fact(panel, 'Under the headline').getByText('As told to Ann Sample'));

    await page.getByRole('combobox', { name: /lead ?photo/i }).click();
    await page.getByRole('option', { name: 'Bridge' }).click();
    await seen(fact(panel, 'Photo caption').getByText('The bridge at dawn. (Photo by Pia Sample)'));
  });

  it('says before publishing what publishing would refuse', async () => {
    const { page } = olena;
    const panel = await edit(page, ARTICLE, 'create');
    await seen(panel.getByText('Write a title.'));
    await seen(panel.getByText('Add a credit with the role “author”'));
    await title(page).fill('Half a story');
    await panel.getByText('Write a title.').waitFor({ state: 'detached' });
    await page.getByRole('combobox', { name: /lead ?photo/i }).click();
    await page.getByRole('option', { name: 'Nameless view' }).click();
    await seen(panel.getByText('Add a credit to the lead photo'));
  });

  it("shows a Ukrainian story in Ukrainian, whatever the panel's language", async () => {
    const id = await makeArticle(office.staff.admin, samples, { title: 'Міст відкрито' }, 'uk');
    const panel = await edit(olena.page, ARTICLE, id, 'uk');
    const byline = fact(panel, 'Under the headline').getByText('Ганна Зразок');
    await seen(byline);
    expect(await byline.getAttribute('lang')).toBe('uk');
    await seen(fact(panel, 'At the end').getByText('Автор: Ганна Зразок'));
    await seen(fact(panel, 'Reading time').getByText('1 хв читання'));
    await seen(fact(panel, 'Slug').getByText('mist-vidkryto'));
  });

  it("gives a brief its time alone, in the newsroom's zone", async () => {
    const id = await create(office.staff.admin, BRIEF, '?locale=en', {
      title: 'Border closed',
      datePublished: '2024-02-01T11:55:00.000Z',
    });
    const panel = await edit(olena.page, BRIEF, id);
    await seen(fact(panel, 'Time').getByText(/^1:55 PM$/));
    await seen(fact(panel, 'Address').getByText(/\/live\/2024-02-01#border-closed$/));
    expect(await panel.getByText('Under the headline').count()).toBe(0);
  });

  it('leaves the console in peace, in all of these stories', () => {
    expect(complaintsOf(olena).filter(isOurs)).toEqual([]);
  });

  it('has no serious accessibility fault, with warnings and without', async () => {
    const id = await makeArticle(office.staff.admin, samples);
    const region = '[aria-label="What readers will get"]';
    await edit(olena.page, ARTICLE, id);
    expect(await accessibilityFaults(olena.page, region)).toEqual([]);
    const panel = await edit(olena.page, ARTICLE, 'create');
    await seen(panel.getByText('Write a title.'));
    expect(await accessibilityFaults(olena.page, region)).toEqual([]);
  });
});

/** Strapi asks for features of its paid editions, and complains that they are not there. */
function isOurs(complaint: string): boolean {
  return !/\/(?:ai-feature-config|ai-localization-jobs)/.test(complaint);
}
