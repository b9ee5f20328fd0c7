import type { Locator, Page } from 'playwright-core';

import { accessibilityFaults } from '../support/browser/accessibility';
import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import { httpClient, type HttpClient } from '../support/http';
import { waitFor } from '../support/wait-for';
import { ARTICLE, edit, makeArticle, makeSamples, save } from './edit-view';
import { OPENING_MS, openOffice, type Office } from './office';
import { gone, seen } from './panel';
import {
  addFile,
  credit,
  CREDIT,
  LINE,
  makePhoto,
  OF_FILE,
  openPhoto,
  paste,
  pasteField,
  rowOf,
  TYPED,
} from './photo-form';

describeWithBrowser("a photo's credit", () => {
  let office: Office;
  let admin: HttpClient;
  let api: HttpClient;
  let olena: Person;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice({}, 'kept');
    ({ admin } = office.staff);
    const token = await admin.post<{ data: { accessKey: string } }>('/admin/api-tokens', {
      name: 'Sample reader of all',
      description: '',
      type: 'full-access',
      lifespan: null,
    });
    api = httpClient(office.url, token.body.data.accessKey);
  }, OPENING_MS);

  beforeEach(async () => {
    olena = await office.open({ timeZone: 'Asia/Tokyo' });
    ({ page } = olena);
  });
  afterEach(() => olena.close());

  afterAll(() => office?.close());

  it('fills three fields from one paste, and takes them back', async () => {
    const panel = await openPhoto(page, 'create');
    await paste(page, LINE);
    await seen(panel.getByText('Filled in: photographer, agency, and distributor.'));
    expect(await credit(page)).toEqual(Object.values(TYPED));
    expect(await pasteField(page).inputValue()).toBe('');
    await panel.getByRole('button', { name: 'Undo' }).click();
    await seen(panel.getByText('Nobody is credited yet'));
    expect(await credit(page)).toEqual(['', '', '']);
  });

  it('shows the credit as readers of each language get it', async () => {
    const panel = await openPhoto(page, 'create');
    await paste(page, LINE);
    const english = panel.getByText('Photo by Pia Sample/Sample Desk via Other Pictures');
    const ukrainian = panel.getByText('Фото: Pia Sample/Sample Desk через Other Pictures');
    await seen(ukrainian);
    expect(await ukrainian.getAttribute('lang')).toBe('uk');
    expect(await english.getAttribute('lang')).toBe('en');
  });

  it('refuses what is no credit line, and keeps it to be mended', async () => {
    const panel = await openPhoto(page, await makePhoto(admin, 'Credited already', TYPED));
    const long = 'x'.repeat(256);
    await paste(page, long);
    await seen(panel.getByText('Not a credit line'));
    expect(await pasteField(page).inputValue()).toBe(long);
    expect(await credit(page)).toEqual(Object.values(TYPED));
  });

  it('offers what an uploaded file says about itself, whatever the optimiser strips', async () => {
    const panel = await openPhoto(page, 'create');
    await paste(page, LINE);
    await seen(panel.getByText('Choose an image'));
    await addFile(page);
    await seen(rowOf(panel, 'photographer').getByText(OF_FILE.photographer));
    const rows = await panel.getByRole('listitem').allInnerTexts();
    expect(rows.map((text) => text.split(/\n+/))).toEqual([
      ['photographer · XMP', OF_FILE.photographer, 'Typed: Pia Sample', 'Use'],
      ['agency · XMP', OF_FILE.agency, 'Typed: Sample Desk', 'Use'],
      ['distributor · XMP', OF_FILE.distributor, 'Typed: Other Pictures', 'Use'],
      ['alternative text · XMP', OF_FILE.alternativeText, 'Use'],
      ['caption · XMP', OF_FILE.caption, 'Use'],
      ['time taken · XMP', 'February 1, 2024 5:25 PM', 'Use'],
      ['digital source type · XMP', 'Digital capture from real life', 'Use'],
      ['terms of use · XMP', OF_FILE.usageTerms, 'Use'],
    ]);
  });

  it('shows whom the file credits instead of whom was pasted', async () => {
    const panel = await openPhoto(page, await makePhoto(admin, 'In dispute'));
    await paste(page, LINE);
    const conflict = panel.getByRole('status').filter({ hasText: 'File and form disagree' });
    await seen(conflict);
    expect((await conflict.innerText()).split(/\n+/)).toEqual([
      'File and form disagree: photographer, agency, and distributor',
      'File: Photo by Mykola Sample/Sample Images Ukraine via Example Pictures',
      'Typed: Photo by Pia Sample/Sample Desk via Other Pictures',
      'Use the file’s credit',
    ]);
  });

  it("moves a caption's credit to the fields, and shows one that differs", async () => {
    const panel = await openPhoto(page, 'create');
    await field('Caption').fill('A bridge. (Photo by Pia Sample/AFP)');
    await seen(panel.getByText('The caption ends with a credit: (Photo by Pia Sample/AFP)'));
    await panel.getByRole('button', { name: 'Move it to the credit fields' }).click();
    expect(await credit(page)).toEqual(['Pia Sample', 'AFP', '']);
    expect(await field('Caption').inputValue()).toBe('A bridge.');
    await field('Caption').fill('A bridge. REUTERS/Otto Sample');
    const conflict = panel.getByRole('status').filter({ hasText: 'ends with a different credit' });
    await seen(conflict);
    expect((await conflict.innerText()).split(/\n+/)).toEqual([
      'The caption ends with a different credit',
      'Caption: REUTERS/Otto Sample',
      'Fields: Photo by Pia Sample/AFP',
      'Use the caption’s credit',
      'Keep the fields',
    ]);
    await conflict.getByRole('button', { name: 'Keep the fields' }).click();
    await gone(conflict);
    expect(await field('Caption').inputValue()).toBe('A bridge.');
  });

  it('says what it did not recognise', async () => {
    const panel = await openPhoto(page, 'create');
    await paste(page, 'Photo provided by the family');
    await seen(panel.getByText('Not recognised, kept as typed.'));
    await paste(page, 'AI-generated image');
    await seen(panel.getByText('digital source type'));
  });

  it('has no serious accessibility fault', async () => {
    const panel = await openPhoto(page, await makePhoto(admin, 'Looked at', TYPED));
    await seen(panel.getByText('File and form disagree'));
    expect(await accessibilityFaults(page, CREDIT)).toEqual([]);
  });

  it('saves what was pasted and one value of the file, taken by one click', async () => {
    const panel = await openPhoto(page, await makePhoto(admin, 'The commander'));
    await paste(page, LINE);
    await panel.getByRole('button', { name: 'Use: caption' }).click();
    await seen(rowOf(panel, 'caption').getByText('As typed'));
    expect(await field('Caption').inputValue()).toBe(OF_FILE.caption);
    expect(await read(await save(page))).toMatchObject({
      ...TYPED,
      credit: 'Photo by Pia Sample/Sample Desk via Other Pictures',
      caption: OF_FILE.caption,
      takenAt: null,
    });
  });

  it("saves the file's credit where the editor trusts the file", async () => {
    const panel = await openPhoto(page, await makePhoto(admin, 'Trusted', TYPED));
    await panel.getByRole('button', { name: 'Use the file’s credit' }).click();
    await gone(panel.getByText('File and form disagree'));
    expect(await read(await save(page))).toMatchObject({
      photographer: OF_FILE.photographer,
      agency: OF_FILE.agency,
      distributor: OF_FILE.distributor,
      credit: 'Photo by Mykola Sample/Sample Images Ukraine via Example Pictures',
    });
  });

  it('takes all that a file says by one click', async () => {
    const panel = await openPhoto(page, 'create');
    await addFile(page);
    await panel.getByRole('button', { name: 'Use all (8)' }).click();
    await waitFor('all values', async () => (await panel.getByText('As typed').count()) === 8);
    await field('Name').fill('The commander again');
    expect(await read(await save(page))).toMatchObject(OF_FILE);
  });

  it('speaks Ukrainian in a Ukrainian panel', async () => {
    const photo = await makePhoto(admin, 'Як у файлі', OF_FILE);
    await olena.close();
    olena = await office.open({ language: 'uk' });
    ({ page } = olena);
    const theirs = await openPhoto(page, photo);
    await seen(theirs.getByText('Так і введено'));
    await theirs.getByLabel('Вставте рядок авторства').fill('Фото: Пія Зразок');
    await theirs.getByRole('button', { name: 'Заповнити' }).click();
    await seen(theirs.getByText('Файл і форма розходяться: фотограф'));
    await seen(theirs.getByText('Введено: Фото: Пія Зразок'));
    await seen(theirs.getByRole('button', { name: 'Узяти: фотограф' }));
    // What stays when the names in the file and those of the standards go is the panel's own.
    const others = [...Object.values(OF_FILE), 'Photo by', 'XMP'];
    const own = others.reduce(
      (text, other) => text.replaceAll(other, ''),
      await theirs.innerText()
    );
    expect(own).toContain('1 лютого 2024, 17:25');
    expect(own).not.toMatch(/[a-z]/i);
    for (const label of await theirs.locator('label').all()) {
      expect(await label.evaluate(isCutOff)).toBe(false);
    }
    // Strapi's own list of choices, of the newsroom's values.
    const source = page.getByRole('combobox', { name: 'Тип цифрового джерела' });
    await seen(source.getByText('Цифрова зйомка з життя'));
  });

  it("credits a photo that is made in a story's own form", async () => {
    await edit(page, ARTICLE, await makeArticle(admin, await makeSamples(admin)));
    await page.getByRole('combobox', { name: 'Lead photo' }).click();
    await page.getByRole('option', { name: 'Create a relation' }).click();
    const dialog = page.getByRole('dialog').first();
    await pasteField(dialog).waitFor();
    await addFile(page, dialog);
    await seen(dialog.getByText('photographer · XMP'));
    await pasteField(dialog).fill('Photo by Pia Sample');
    await page.keyboard.press('Enter');
    await seen(dialog.getByText('File and form disagree: photographer'));
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Made beside a story');
    await dialog.getByRole('textbox', { name: 'Alternative text' }).fill('A soldier');
    const saved = page.waitForResponse((answer) => answer.request().method() === 'POST');
    const linked = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    const { data } = (await (await saved).json()) as { data: { documentId: string } };
    expect((await linked).status()).toBe(200);
    expect(await read(data.documentId)).toMatchObject({
      name: 'Made beside a story',
      credit: 'Photo by Pia Sample',
    });
  });

  function field(name: string): Locator {
    return page.getByRole('textbox', { name });
  }

  /** What is stored, and the credit that readers get where something shows the photo. */
  async function read(documentId: string): Promise<object> {
    const form = `/content-manager/collection-types/api::photo.photo/${documentId}`;
    const { data } = (await admin.get<{ data: object }>(form)).body;
    const shown = await api.get(`/api/photos/${documentId}`);
    return { ...data, credit: shown.body.data?.credit };
  }
});

/** Runs in the page. */
function isCutOff(element: { clientWidth: number; scrollWidth: number }): boolean {
  return element.scrollWidth > element.clientWidth;
}
