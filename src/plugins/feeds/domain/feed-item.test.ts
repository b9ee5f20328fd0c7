import { authorNames, feedItem } from './feed-item';
import { FULL, PLACE, PLAIN } from './fixtures/sample-feed';
import type { StoryDocument } from './story-document';

const item = (fields: Partial<StoryDocument> = {}) => feedItem({ ...FULL, ...fields }, PLACE);

it('is known by its address in REST, in its language', () => {
  expect(item().id).toBe('https://news.example/api/articles/aaaaaaaaaaaaaaaaaaaaaaaa?locale=en');
  expect(item({ locale: null }).id).toBe(item().id);
  expect(item({ canonicalUrl: 'https://news.example/stories/other' }).id).toBe(item().id);
});

it('was updated when it was last corrected, changed or published', () => {
  expect(item().updated?.utc).toBe('2024-02-02T08:00:00.000Z');
  expect(item({ correctionNotes: [] }).updated?.utc).toBe('2024-02-01T16:00:00.000Z');
  expect(feedItem(PLAIN, PLACE).updated?.utc).toBe('2024-02-01T15:25:00.000Z');
});

it('names its authors, and of a byline without authors its own words', () => {
  expect(authorNames(item())).toEqual(['Olena Sample', 'The Sample City Desk']);
  const byline = { text: 'Our own correspondent', credit: '', contributors: [] };
  expect(authorNames(item({ byline }))).toEqual(['Our own correspondent']);
  expect(authorNames(item({ byline: null }))).toEqual([]);
});

it('escapes what is put around the body', () => {
  const line = 'Correction: <b>"it" & \'that\'</b>';
  expect(item({ correctionNotes: [{ line, date: null }] }).html).toContain(
    '<p>Correction: &lt;b&gt;&quot;it&quot; &amp; &#39;that&#39;&lt;/b&gt;</p>'
  );
});

it('has no photo and no audio without an address', () => {
  const photo = FULL.photo && { ...FULL.photo, url: 'javascript:alert(1)' };
  const audio = FULL.audio && { ...FULL.audio, url: '' };
  expect(item({ photo, audio })).toMatchObject({ photo: null, audio: null });
  expect(item({ photo, audio }).html).not.toContain('<figure>');
});

it('has no summary where that is empty', () => {
  expect(item({ summary: ' ' }).summary).toBeNull();
});
