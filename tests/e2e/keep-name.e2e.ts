import type { Page } from 'playwright-core';

import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import { ARTICLE, create } from './edit-view';
import { OPENING_MS, openOffice, type Office } from './office';
import { goTo, gone, seen } from './panel';

const AUTHOR = 'api::author.author';
const STORIES = '/content-manager/collection-types';

/** What the editor reads, in the language of the panel. */
const SAID = {
  en: {
    more: 'More actions',
    remove: /^Delete entry/,
    confirm: 'Confirm',
    keep: 'Keep the name and delete',
    refused: '“Ann Sample” cannot be deleted',
    total: '12 published stories',
    question: 'keep “Ann Sample” as text',
    uses: 'Published stories that name this author: 12',
    rest: 'and 2 more',
    done: 'Deleted. The stories keep the name.',
  },
  uk: {
    more: 'Більше дій',
    remove: /^Видалити запис/,
    confirm: 'Підтвердити',
    keep: 'Видалити, зберігши ім’я',
    refused: '«Ann Sample» не можна видалити',
    total: '12 опублікованих матеріалах',
    question: 'Ім’я «Ann Sample» лишиться',
    uses: 'Опублікованих матеріалів із цим ім’ям: 12',
    rest: 'і ще 2',
    done: 'Видалено. У матеріалах ім’я лишилося.',
  },
} as const;

describeWithBrowser('an author whom published stories credit', () => {
  let office: Office;
  let person: Person;

  beforeAll(async () => {
    office = await openOffice();
  }, OPENING_MS);
  afterEach(() => person?.close());
  afterAll(() => office?.close());

  const makeAuthor = (name: string) => create(office.staff.admin, AUTHOR, '', { name });

  async function publish(author: string, title: string): Promise<void> {
    const text = [{ type: 'paragraph', children: [{ type: 'text', text: 'A paragraph.' }] }];
    const data = { title, body: text, credits: [{ author, role: 'author' }] };
    const path = `${STORIES}/${ARTICLE}/actions/publish?locale=en`;
    const answer = await office.staff.admin.post(path, data);
    if (answer.status !== 200) throw new Error(`Publishing was answered with ${answer.text}`);
  }

  const open = (page: Page, author: string) => goTo(page, `/admin${STORIES}/${AUTHOR}/${author}`);

  it.each(['en', 'uk'] as const)('is deleted and keeps the name, in %s', async (language) => {
    const said = SAID[language];
    const author = await makeAuthor('Ann Sample');
    for (let made = 1; made <= 12; made += 1) await publish(author, `Story ${made}, ${language}`);
    person = await office.open({ language });
    const { page } = person;
    await open(page, author);

    await page.getByRole('button', { name: said.more, exact: true }).click();
    await seen(page.getByRole('menuitem', { name: said.keep }));
    await page.getByRole('menuitem', { name: said.remove }).click();
    const question = page.getByRole('alertdialog');
    await question.getByRole('button', { name: said.confirm }).click();
    // All at once, since the notice goes by itself.
    const headlines = String.raw`(?:“Story \d+, ${language}” \(en\)(?:, )?){10} \S+(?: \S+)? 2`;
    const all = [said.refused, said.total, headlines, said.keep].join('.*');
    await seen(page.getByRole('alert').filter({ hasText: new RegExp(all, 's') }));
    await person.complaints.take(/status of 400/);
    await gone(question);

    await page.getByRole('button', { name: said.more, exact: true }).click();
    await page.getByRole('menuitem', { name: said.keep }).click();
    await seen(question.getByText(said.question));
    await seen(question.getByText(said.uses));
    await seen(question.getByText(said.rest));
    await seen(question.getByText(`Story 12, ${language} (en)`));
    expect(await question.getByRole('listitem').count()).toBe(10);
    await question.getByRole('button', { name: said.keep }).click();
    await seen(page.getByText(said.done));
    await page.waitForURL(/api::author\.author(\?|$)/);

    const { body } = await office.staff.admin.get(
      `${STORIES}/${ARTICLE}?_q=${language}&pageSize=1`
    );
    expect(body.results?.length).toBe(1);
    const gate = `/newsroom/authors/${author}/keep-name-and-delete`;
    expect((await office.staff.admin.get(gate)).status).toBe(404);
  });

  it('is offered only while somebody is credited', async () => {
    const author = await makeAuthor('Bo Sample');
    person = await office.open();
    const { page } = person;
    const asked = page.waitForResponse(/keep-name-and-delete$/);
    await open(page, author);
    await asked;
    await page.getByRole('button', { name: SAID.en.more, exact: true }).click();
    await seen(page.getByRole('menuitem', { name: SAID.en.remove }));
    expect(await page.getByRole('menuitem', { name: SAID.en.keep }).count()).toBe(0);
  });
});
