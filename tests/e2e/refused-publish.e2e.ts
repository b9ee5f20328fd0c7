import type { Page } from 'playwright-core';

import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import {
  ARTICLE,
  BRIEF,
  body,
  create,
  edit,
  makeArticle,
  makeSamples,
  title,
  type Samples,
} from './edit-view';
import { OPENING_MS, openOffice, type Office } from './office';
import { goTo, seen, tick } from './panel';

/** What the editor reads, in the language of the panel. */
const SAID = {
  en: {
    publish: 'Publish',
    credits: 'Add a credit with the role “author”, or fill in “Byline override”.',
    photo: 'Add a credit to the lead photo, or choose another photo.',
    taken: '“taken-en” is taken. “taken-en-2” is free.',
    body: 'Write the text.',
    production: 'Say how the audio was made',
    long: 'Shorten this to 255 characters; it has 300.',
  },
  uk: {
    publish: 'Опублікувати',
    credits: 'Додайте запис із роллю «автор» або заповніть «Підпис автора вручну».',
    photo: 'Зазначте авторство головного фото або виберіть інше фото.',
    taken: '«taken-uk» зайнято. «taken-uk-2» вільно.',
    body: 'Напишіть текст.',
    production: 'Вкажіть, як створено аудіо',
    long: 'Скоротіть до 255 знаків; зараз їх 300.',
  },
} as const;

let office: Office;
let samples: Samples;

beforeAll(async () => {
  office = await openOffice({}, 'kept');
  samples = await makeSamples(office.staff.admin);
}, OPENING_MS);

afterAll(() => office?.close());

describeWithBrowser.each(['en', 'uk'] as const)('a refused publish, in %s', (language) => {
  let olena: Person;
  let page: Page;
  const said = SAID[language];

  beforeEach(async () => {
    olena = await office.open({ language });
    ({ page } = olena);
  });
  afterEach(() => olena.close());

  /** Which the server refuses: the browser itself reports that. */
  const publish = async () => {
    await page.getByRole('button', { name: said.publish, exact: true }).click();
    await olena.complaints.take(/status of 400/);
  };

  /** Beside its field, not only in the panel or the notice. */
  const onField = (text: string) => page.locator('[data-strapi-field-error]', { hasText: text });

  it('says on the fields what to do, and keeps what was typed', async () => {
    const id = await makeArticle(office.staff.admin, samples, {
      title: `Refused in ${language}`,
      credits: [],
      leadPhoto: { connect: [{ documentId: samples.uncredited }] },
    });
    await edit(page, ARTICLE, id);
    await title(page).fill('Typed just now');
    await body(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Typed too.');
    await publish();
    await seen(onField(said.credits));
    await seen(onField(said.photo));
    expect(await title(page).inputValue()).toBe('Typed just now');
    expect(await body(page).innerText()).toContain('Typed too.');
  });

  it('keeps what was typed into an entry that is not stored yet', async () => {
    await edit(page, ARTICLE, 'create');
    await title(page).fill('Typed into a new one');
    await body(page).click();
    await page.keyboard.type('Its text.');
    await publish();
    await seen(onField(said.credits));
    expect(await title(page).inputValue()).toBe('Typed into a new one');
    expect(await body(page).innerText()).toContain('Its text.');
  });

  it('says so in the list too, where several are published at once', async () => {
    const name = `Ready but for its names in ${language}`;
    await makeArticle(office.staff.admin, samples, { title: name, credits: [] });
    await goTo(page, `/admin/content-manager/collection-types/${ARTICLE}?_q=${name}`);
    const publishAll = page.getByRole('button', { name: said.publish, exact: true });
    await tick(page.getByRole('row', { name }), publishAll);
    await publishAll.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: said.publish, exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button').last().click();
    await seen(page.getByText(said.credits));
    await olena.complaints.take(/status of 400/);
  });

  it('offers a free slug for one that is taken', async () => {
    await makeArticle(office.staff.admin, samples, { title: `Taken ${language}` });
    const id = await makeArticle(office.staff.admin, samples, {
      title: `Another ${language}`,
    });
    await edit(page, ARTICLE, id);
    await page.locator('input[name=slug]').fill(`taken-${language}`);
    await publish();
    await seen(onField(said.taken));
    expect(await page.locator('input[name=slug]').inputValue()).toBe(`taken-${language}`);
  });

  it('asks for the text of a brief, and for a shorter source', async () => {
    const id = await create(office.staff.admin, BRIEF, '?locale=en', {
      title: `Without text in ${language}`,
    });
    await edit(page, BRIEF, id);
    await title(page).fill('Typed just now');
    await publish();
    await seen(onField(said.body));
    expect(await title(page).inputValue()).toBe('Typed just now');
    const long = 'x'.repeat(300);
    await page.locator('input[name=sourceName]').fill(long);
    await publish();
    await seen(onField(said.long));
    expect(await page.locator('input[name=sourceName]').inputValue()).toBe(long);
  });
});
