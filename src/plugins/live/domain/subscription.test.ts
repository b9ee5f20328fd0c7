import type { BriefChange } from './brief-change';
import { namesFor, subscriptionKey, type Subscription } from './subscription';

const addresses = {
  brief: (id: string) => `https://news.example/api/live-briefs/${id}`,
  story: (id: string) => `https://news.example/api/articles/${id}`,
};
const all: Subscription = { story: null, locale: null, topics: null };
const published: BriefChange = {
  sequence: 7,
  kind: 'published',
  documentId: 'brief1',
  locale: 'en',
  story: 'story1',
  before: null,
  isPinned: false,
  text: '{}',
};
const shown = { story: 'story1', isPinned: false };
const updated: BriefChange = { ...published, kind: 'updated', before: shown };
const withdrawn: BriefChange = { ...published, kind: 'withdrawn', before: shown };

const nameOf = (wanted: Partial<Subscription>, change: BriefChange) =>
  namesFor({ ...all, ...wanted }, addresses)(change);

it('tells all that there is to whoever wants all', () => {
  expect(nameOf({}, published)).toBe('published');
  expect(nameOf({}, updated)).toBe('updated');
  expect(nameOf({}, withdrawn)).toBe('unpublished');
});

it('tells of pins that come and go', () => {
  expect(nameOf({}, { ...updated, isPinned: true })).toBe('pinned');
  expect(nameOf({}, { ...updated, before: { ...shown, isPinned: true } })).toBe('pinned');
  expect(nameOf({}, { ...updated, isPinned: true, before: { ...shown, isPinned: true } })).toBe(
    'updated'
  );
});

it('calls an update so when what was before is not kept any more', () => {
  expect(nameOf({}, { ...updated, before: null, isPinned: true })).toBe('updated');
  expect(nameOf({ story: 'story1' }, { ...withdrawn, before: null })).toBe('unpublished');
});

describe('of one language', () => {
  it.each([published, updated, withdrawn])('$kind', (change) => {
    expect(nameOf({ locale: 'uk' }, change)).toBeNull();
    expect(nameOf({ locale: 'uk' }, { ...change, locale: 'uk' })).not.toBeNull();
    expect(nameOf({ locale: 'uk' }, { ...change, locale: null })).not.toBeNull();
  });
});

describe('of one story', () => {
  it('leaves out briefs of others and of none', () => {
    expect(nameOf({ story: 'story2' }, published)).toBeNull();
    expect(nameOf({ story: 'story2' }, { ...published, story: null })).toBeNull();
    expect(nameOf({ story: 'story2' }, withdrawn)).toBeNull();
  });

  it('takes a brief away that is moved, and brings it to its new story', () => {
    const moved = { ...updated, story: 'story2' };
    expect(nameOf({ story: 'story1' }, moved)).toBe('unpublished');
    expect(nameOf({ story: 'story2' }, moved)).toBe('published');
    expect(nameOf({}, moved)).toBe('updated');
  });

  it('takes a brief away that is deleted after it was moved', () => {
    const gone = { ...withdrawn, story: 'story2', before: { ...shown, story: 'story2' } };
    expect(nameOf({ story: 'story2' }, gone)).toBe('unpublished');
    expect(nameOf({ story: 'story1' }, gone)).toBeNull();
  });
});

describe("by Mercure's topics", () => {
  it.each([
    ['*', 'published'],
    [addresses.brief('brief1'), 'published'],
    [addresses.story('story1'), 'published'],
    ['https://news.example/api/live-briefs/{id}', 'published'],
    [addresses.brief('brief2'), null],
    [addresses.story('story2'), null],
  ])('%s', (topic, name) => {
    expect(nameOf({ topics: [topic] }, published)).toBe(name);
  });

  it('wants one of them', () => {
    expect(nameOf({ topics: [addresses.brief('brief2'), '*'] }, published)).toBe('published');
  });

  it('keeps to the story as well', () => {
    expect(nameOf({ story: 'story2', topics: ['*'] }, published)).toBeNull();
  });
});

it('knows the same wishes by the same key', () => {
  expect(subscriptionKey({ ...all, topics: ['a', 'b', 'a'] })).toBe(
    subscriptionKey({ ...all, topics: ['b', 'a'] })
  );
  expect(subscriptionKey(all)).not.toBe(subscriptionKey({ ...all, topics: [] }));
});
