import { attributeNameProblems } from './attribute-names';

it('takes other names of plain texts and of the body', () => {
  expect(attributeNameProblems({})).toEqual([]);
  expect(
    attributeNameProblems({
      article: { title: 'headline', summary: 'standfirst', body: 'content' },
      liveBrief: { title: 'heading' },
    })
  ).toEqual([]);
});

it.each([
  [null, 'newsroom.fields must map kinds'],
  [['article'], 'newsroom.fields must map kinds'],
  [{ story: {} }, 'newsroom.fields.story is no kind: use one of article, liveBrief'],
  [{ article: 'headline' }, 'newsroom.fields.article must map names to names.'],
  [
    { article: { slug: 'path' } },
    'newsroom.fields.article.slug cannot be set: of this kind, title, summary, body, bylineOverride may have other names.',
  ],
  [{ article: { credits: 'people' } }, 'newsroom.fields.article.credits cannot be set'],
  [
    { author: { name: 'fullName' } },
    "newsroom.fields.author.name cannot be set: the attributes of author keep the newsroom's names.",
  ],
  [{ article: { constructor: 'x' } }, 'newsroom.fields.article.constructor cannot be set'],
  [{ article: { title: '' } }, 'newsroom.fields.article.title must be the name'],
  [{ article: { title: 1 } }, 'newsroom.fields.article.title must be the name'],
  [
    { article: { title: 'text', summary: 'text' } },
    'newsroom.fields.article.summary names "text", as another one does',
  ],
])('refuses %j', (given, words) => {
  expect(attributeNameProblems(given).join(' ')).toContain(words);
});
