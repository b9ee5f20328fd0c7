import path from 'node:path';

import type { Locator, Page } from 'playwright-core';

import { accessibilityFaults, chromiumPath, OPENING_MS, type Person } from '../support/browser';
import { httpClient, type HttpClient, type Json } from '../support/http';
import { root } from '../support/root';
import { complaintsOf, openOffice, seen, type Office } from './desk-office';
import { ARTICLE, edit, makeArticle, makeSamples, save } from './edit-view-office';

const describeWithBrowser = chromiumPath() ? describe : describe.skip;

const FORM = '/admin/content-manager/collection-types/api::photo.photo';
const FIELD = 'section:has(> div [name=newsroom-credit-line])';

/** What tests/fixtures/photo/full.jpg says, in its XMP and IPTC blocks. */
const FILE = {
  photographer: 'Mykola Sample',
  agency: 'Sample Images Ukraine',
  distributor: 'Example Pictures',
  caption: 'Командир бригади у Львові, Україна, 1 лютого 2024 року.',
  alternativeText: 'A soldier in a snowy street',
  takenAt: '2024-02-01T15:25:00.000Z',
  digitalSourceType: 'digitalCapture',
  usageTerms: 'One use with this story.',
};

describeWithBrowser("a photo's credit", () => {
  let office: Office;
  let api: HttpClient;
  let olena: Person;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice();
    const token = await office.staff.admin.post<{ data: { accessKey: string } }>(
      '/admin/api-tokens',
      { name: 'Reads', description: '', type: 'read-only', lifespan: null }
    );
    api = httpClient(office.url, token.body.data.accessKey);
    olena = await office.open({ email: await office.editor(), timeZone: 'Asia/Tokyo' }, false);
    ({ page } = olena);
    await openForm('create');
  }, OPENING_MS);

  afterAll(async () => {
    await olena?.close();
    await office?.close();
  });

  afterEach(() => {
    const complaints = complaintsOf(olena);
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  });

  it('fills three fields from one paste, and takes them back', async () => {
    await paste('(Photo by Pia Sample/Sample Desk via Other Pictures)');
    await seen(panel().getByText('Filled in: photographer, agency, and distributor.'));
    expect(await credit()).toEqual(['Pia Sample', 'Sample Desk', 'Other Pictures']);
    expect(await pasteField().inputValue()).toBe('');
    await panel().getByRole('button', { name: 'Undo' }).click();
    await seen(panel().getByText('Nobody is credited yet'));
    expect(await credit()).toEqual(['', '', '']);
  });

  it('shows the credit as readers of each language get it', async () => {
    await paste('(Photo by Pia Sample/Sample Desk via Other Pictures)');
    const english = panel().getByText('Photo by Pia Sample/Sample Desk via Other Pictures');
    const ukrainian = panel().getByText('Фото: Pia Sample/Sample Desk через Other Pictures');
    await seen(ukrainian);
    expect(await ukrainian.getAttribute('lang')).toBe('uk');
    expect(await english.getAttribute('lang')).toBe('en');
  });

  it('refuses what is no credit line, and keeps it to be mended', async () => {
    const long = 'x'.repeat(256);
    await paste(long);
    await seen(panel().getByText('This is no credit line'));
    expect(await pasteField().inputValue()).toBe(long);
    expect(await credit()).toEqual(['Pia Sample', 'Sample Desk', 'Other Pictures']);
    await pasteField().fill('');
  });

  it('offers what an uploaded file says about itself, whatever the optimiser strips', async () => {
    await seen(panel().getByText('Choose an image'));
    await upload('full.jpg');
    await seen(row('photographer').getByText(FILE.photographer));
    const rows = await panel().getByRole('listitem').allInnerTexts();
    expect(rows.map((text) => text.split(/\n+/))).toEqual([
      ['photographer · XMP', FILE.photographer, 'Typed: Pia Sample', 'Take over'],
      ['agency · XMP', FILE.agency, 'Typed: Sample Desk', 'Take over'],
      ['distributor · XMP', FILE.distributor, 'Typed: Other Pictures', 'Take over'],
      ['alternative text · XMP', FILE.alternativeText, 'Take over'],
      ['caption · XMP', FILE.caption, 'Take over'],
      ['time taken · XMP', 'February 1, 2024 5:25 PM', 'Take over'],
      ['digital source type · XMP', 'Digital capture from real life', 'Take over'],
      ['terms of use · XMP', FILE.usageTerms, 'Take over'],
    ]);
  });

  it('shows whom the file credits instead of whom was pasted', async () => {
    const conflict = panel().getByRole('status').filter({ hasText: 'File and form disagree' });
    expect((await conflict.innerText()).split(/\n+/)).toEqual([
      'File and form disagree: photographer, agency, and distributor',
      'File: Photo by Mykola Sample/Sample Images Ukraine via Example Pictures',
      'Typed: Photo by Pia Sample/Sample Desk via Other Pictures',
      'Use the file’s credit',
    ]);
  });

  it('has no serious accessibility fault', async () => {
    expect(await accessibilityFaults(page, FIELD)).toEqual([]);
  });

  it('saves what was pasted and one value of the file, taken by one click', async () => {
    await panel().getByRole('button', { name: 'Take over: caption' }).click();
    await seen(row('caption').getByText('As typed'));
    expect(await field('Caption').inputValue()).toBe(FILE.caption);
    await field('Name').fill('The commander');
    await field('Alternative text').fill('A soldier');
    const saved = await read(await save(page));
    expect(saved).toMatchObject({
      photographer: 'Pia Sample',
      agency: 'Sample Desk',
      distributor: 'Other Pictures',
      credit: 'Photo by Pia Sample/Sample Desk via Other Pictures',
      caption: FILE.caption,
      takenAt: null,
    });
  });

  it("saves the file's credit where the editor trusts the file", async () => {
    const conflict = panel().getByText('File and form disagree');
    await panel().getByRole('button', { name: 'Use the file’s credit' }).click();
    await conflict.waitFor({ state: 'detached' });
    const saved = await read(await save(page));
    expect(saved).toMatchObject({
      photographer: FILE.photographer,
      agency: FILE.agency,
      distributor: FILE.distributor,
      credit: 'Photo by Mykola Sample/Sample Images Ukraine via Example Pictures',
    });
  });

  it('takes all that a file says by one click', async () => {
    await openForm('create');
    await upload('full.jpg');
    await panel().getByRole('button', { name: 'Take over all (8)' }).click();
    await seen(row('caption').getByText('As typed'));
    expect(await panel().getByText('As typed').count()).toBe(8);
    await field('Name').fill('The commander again');
    expect(await read(await save(page))).toMatchObject(FILE);
  });

  it('speaks Ukrainian in a Ukrainian panel', async () => {
    const dmytro = await office.open({ email: await office.editor(), language: 'uk' }, false);
    await dmytro.page.goto(page.url());
    const theirs = dmytro.page.locator(FIELD);
    await seen(theirs.getByText('Так і введено'));
    await theirs.getByLabel('Вставте підпис про авторство').fill('Фото: Пія Зразок');
    await theirs.getByRole('button', { name: 'Заповнити' }).click();
    await seen(theirs.getByText('Файл і форма розходяться: фотограф'));
    await seen(theirs.getByText('Введено: Фото: Пія Зразок'));
    await seen(theirs.getByRole('button', { name: 'Перенести: фотограф' }));
    // What stays when the names in the file and those of the standards go is the panel's own.
    const others = [...Object.values(FILE), 'Photo by', 'XMP'];
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
    await seen(
      dmytro.page
        .getByRole('combobox', { name: 'Тип цифрового джерела' })
        .getByText('Цифрова зйомка з життя')
    );
    await dmytro.close();
  });

  it("credits a photo that is made in a story's own form", async () => {
    const { admin } = office.staff;
    const id = await makeArticle(admin, await makeSamples(admin));
    await edit(page, ARTICLE, id);
    await page.getByRole('combobox', { name: 'Lead photo' }).click();
    await page.getByRole('option', { name: 'Create a relation' }).click();
    const dialog = page.getByRole('dialog').first();
    await dialog.getByRole('textbox', { name: 'Paste a credit line' }).waitFor();
    await upload('full.jpg', dialog);
    await seen(dialog.getByText('photographer · XMP'));
    await dialog.getByRole('textbox', { name: 'Paste a credit line' }).fill('Photo by Pia Sample');
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

  function panel(): Locator {
    return page.locator(FIELD);
  }

  function pasteField(): Locator {
    return panel().getByRole('textbox', { name: 'Paste a credit line' });
  }

  /** One value of the file. */
  function row(name: string): Locator {
    return panel()
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`^${name} · `) });
  }

  function field(label: string): Locator {
    return page.getByRole('textbox', { name: label });
  }

  function credit(): Promise<string[]> {
    const labels = ['Photographer', 'Agency', 'Distributor'];
    return Promise.all(labels.map((label) => field(label).inputValue()));
  }

  async function openForm(documentId: string): Promise<void> {
    await page.goto(`${office.url}${FORM}/${documentId}`);
    await panel().waitFor();
  }

  /** Through the clipboard, as an editor does. */
  async function paste(text: string): Promise<void> {
    await field('Caption').fill(text);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+X');
    await pasteField().focus();
    await page.keyboard.press('Control+V');
  }

  async function upload(name: string, form: Page | Locator = page): Promise<void> {
    await form.getByRole('button', { name: 'Click to add an asset' }).click();
    // The topmost, where the form is in a dialog itself.
    const dialog = page.getByRole('dialog').last();
    await dialog
      .getByRole('button', { name: /^Add (?:new|more) assets$/ })
      .first()
      .click();
    await dialog
      .locator('input[type=file]')
      .setInputFiles(path.join(root, 'tests/fixtures/photo', name));
    await dialog.getByRole('button', { name: 'Upload 1 asset' }).click();
    await dialog.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('button', { name: 'Finish' }).waitFor({ state: 'detached' });
  }

  async function read(documentId: string): Promise<Json | undefined> {
    return (await api.get(`/api/photos/${documentId}`)).body.data;
  }
});

/** Runs in the page. */
function isCutOff(element: { clientWidth: number; scrollWidth: number }): boolean {
  return element.scrollWidth > element.clientWidth;
}
