import { chromiumPath, OPENING_MS, takeComplaint, type Person } from '../support/browser';
import { waitFor } from '../support/wait-for';
import { openOffice, seen, type Office } from './desk-office';
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
} from './edit-view-office';

const describeWithBrowser = chromiumPath() ? describe : describe.skip;

/** What the editor reads, in the language of the panel. */
const SAID = {
  en: {
    publish: 'Publish',
    credits: 'Add a credit with the role “author”, or write a byline override.',
    photo: 'Add a credit to the lead photo, or choose another photo.',
    taken: '“taken-already” is taken. “taken-already-2” is free.',
    body: 'Write some text in the body.',
    production: 'Say how the audio was produced',
    long: 'Shorten this to 255 characters; it has 300.',
  },
  uk: {
    publish: 'Опублікувати',
    credits: 'Додайте запис із роллю автора або напишіть власний рядок авторства.',
    photo: 'Зазначте авторство головного фото або виберіть інше фото.',
    taken: '«taken-already» зайнято. «taken-already-2» вільно.',
    body: 'Напишіть текст.',
    production: 'Вкажіть, як створено аудіо',
    long: 'Скоротіть до 255 знаків; зараз їх 300.',
  },
} as const;

describeWithBrowser.each(['en', 'uk'] as const)('a refused publish, in %s', (language) => {
  let office: Office;
  let samples: Samples;
  let olena: Person;
  const said = SAID[language];

  beforeAll(async () => {
    office = await openOffice();
    samples = await makeSamples(office.staff.admin);
    olena = await office.open({ email: await office.editor(), language }, false);
  }, OPENING_MS);

  afterAll(async () => {
    await olena?.close();
    await office?.close();
  });

  /** Which the server refuses: the browser itself reports that. */
  const publish = async () => {
    await olena.page.getByRole('button', { name: said.publish, exact: true }).click();
    await takeComplaint(olena, /status of 400/);
  };

  /** Beside its field, not only in the panel or the notice. */
  const onField = (text: string) =>
    olena.page.locator('[data-strapi-field-error]', { hasText: text });

  it('says on the fields what to do, and keeps what was typed', async () => {
    const id = await makeArticle(office.staff.admin, samples, {
      credits: [],
      leadPhoto: { connect: [{ documentId: samples.uncredited }] },
    });
    const { page } = olena;
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
    const { page } = olena;
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
    await makeArticle(office.staff.admin, samples, {
      title: 'Ready but for its names',
      credits: [],
    });
    const { page } = olena;
    await page.goto(`${office.url}/admin/content-manager/collection-types/${ARTICLE}`);
    const row = page.getByRole('row', { name: /Ready but for its names/ });
    const publishAll = page.getByRole('button', { name: said.publish, exact: true });
    // A list that is still being read forgets what has been chosen.
    await waitFor('the choice', async () => {
      await row.getByRole('checkbox').check();
      return publishAll.isVisible();
    });
    await publishAll.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: said.publish, exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button').last().click();
    await seen(page.getByText(said.credits));
    await takeComplaint(olena, /status of 400/);
  });

  it('offers a free slug for one that is taken', async () => {
    await makeArticle(office.staff.admin, samples, { title: 'Taken already' });
    const id = await makeArticle(office.staff.admin, samples, { title: 'Another' });
    const { page } = olena;
    await edit(page, ARTICLE, id);
    await page.locator('input[name=slug]').fill('taken-already');
    await publish();
    await seen(onField(said.taken));
    expect(await page.locator('input[name=slug]').inputValue()).toBe('taken-already');
  });

  it('asks for the text of a brief, and for a shorter source', async () => {
    const id = await create(office.staff.admin, BRIEF, '?locale=en', { title: 'Without text' });
    const { page } = olena;
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
