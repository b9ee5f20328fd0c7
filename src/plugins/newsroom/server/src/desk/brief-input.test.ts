import { readBriefInput, TITLE_LIMIT } from './brief-input';

it('takes what the composer sends', () => {
  const data = {
    title: 'Bridge reopens',
    text: 'One.\n\nTwo.',
    datePublished: null,
    article: 'abcdefghijklmnopqrstuvwx',
    leadPhoto: null,
    pinned: true,
    keyEvent: false,
  };
  expect(readBriefInput(data)).toEqual({ ok: true, input: data });
});

it('leaves out what was not sent', () => {
  expect(readBriefInput({ pinned: false })).toEqual({ ok: true, input: { pinned: false } });
});

it.each<[string, unknown, unknown]>([
  ['no object', 'title', []],
  ['a list', [], []],
  ['nothing', undefined, []],
  ['a title that is no text', { title: 5 }, ['title']],
  ['no title', { title: null }, ['title']],
  ['a title too long', { title: 'x'.repeat(TITLE_LIMIT + 1) }, ['title']],
  ['a time that is a number', { datePublished: 5 }, ['datePublished']],
  ['a story that is a query', { article: { $ne: null } }, ['article']],
  ['a photo by its row id', { leadPhoto: 5 }, ['leadPhoto']],
  ['a pin that is a word', { pinned: 'true' }, ['pinned']],
  ['a field of the content type', { slug: 'mine' }, ['slug']],
  ['a name every object has', { constructor: 'x' }, ['constructor']],
])('refuses %s by its name', (_, data, path) => {
  expect(readBriefInput(data)).toMatchObject({ ok: false, problems: [{ path }] });
});

it('names every problem at once', () => {
  const result = readBriefInput({ title: 1, pinned: 1, extra: 1 });
  expect(result).toMatchObject({
    problems: [{ path: ['title'] }, { path: ['pinned'] }, { path: ['extra'] }],
  });
});
