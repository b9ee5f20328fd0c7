import { readStreamQuery } from './stream-query';

const names = { start: ['lastEventId', 'lastEventID', 'Last-Event-ID'], defaultLocale: 'en' };
const read = (parameters: Record<string, unknown>, resumed?: string) =>
  readStreamQuery(parameters, resumed, names);

it('is all briefs in the default language from now on, when nothing is asked', () => {
  expect(read({})).toEqual({
    ok: true,
    query: { start: null, subscription: { story: null, locale: 'en', topics: null } },
  });
});

it('takes a story, a language and topics', () => {
  expect(read({ story: 'abc', locale: 'uk', topic: ['*', 'https://a.example/{id}'] })).toEqual({
    ok: true,
    query: {
      start: null,
      subscription: { story: 'abc', locale: 'uk', topics: ['*', 'https://a.example/{id}'] },
    },
  });
  expect(read({ locale: '*', topic: '*' })).toMatchObject({
    query: { subscription: { locale: null, topics: ['*'] } },
  });
});

it.each(['lastEventId', 'lastEventID', 'Last-Event-ID'])('takes where one stands by %s', (name) => {
  expect(read({ [name]: '42' })).toMatchObject({ query: { start: 42 } });
  expect(read({ [name]: 'earliest' })).toMatchObject({ query: { start: 'earliest' } });
});

it('believes the header before the parameter', () => {
  expect(read({ lastEventId: '42' }, '43')).toMatchObject({ query: { start: 43 } });
  expect(read({ lastEventId: '42' }, '')).toMatchObject({ query: { start: 42 } });
});

it.each([
  [{ lastEventId: '-1' }, 'lastEventId', 'live.id.form'],
  [{ lastEventId: '1.5' }, 'lastEventId', 'live.id.form'],
  [{ lastEventId: '99999999999' }, 'lastEventId', 'live.id.form'],
  [{ lastEventId: '2147483648' }, 'lastEventId', 'live.id.form'],
  [{ lastEventId: ['1', '2'] }, 'lastEventId', 'live.id.form'],
  [{ story: 'a b' }, 'story', 'live.story.form'],
  [{ story: ['a', 'b'] }, 'story', 'live.story.form'],
  [{ story: '' }, 'story', 'live.story.form'],
  [{ locale: { $ne: 'en' } }, 'locale', 'live.locale.form'],
  [{ topic: [] }, 'topic', 'live.topic.form'],
  [{ topic: Array.from({ length: 21 }, () => '*') }, 'topic', 'live.topic.form'],
  [{ topic: ['*', '{'] }, 'topic', 'live.topic.form'],
  [{ status: 'draft' }, 'status', 'parameter.unknown'],
])('refuses %j', (parameters, name, code) => {
  expect(read(parameters)).toMatchObject({ ok: false, problems: [{ path: [name], code }] });
});

it('says what is wrong with the header', () => {
  expect(read({}, 'abc')).toMatchObject({
    problems: [{ path: ['Last-Event-ID'], code: 'live.id.form' }],
  });
});
