import type { AuthorFacts, PhotoFacts } from '../../../domain/facts';
import { neededDocuments, storyInForm, type FormReading } from './story-in-form';

const untouched = { connect: [], disconnect: [] };
const chosen = (documentId: string) => ({ connect: [{ id: 9, apiData: { documentId } }] });
const author = (documentId: string): AuthorFacts => ({
  documentId,
  name: documentId,
  slug: documentId,
  kind: 'person',
  translations: [],
});
const photo = { documentId: 'p1', photographer: 'Pia' } as PhotoFacts;

const reading: FormReading = {
  locale: 'en',
  timeZone: 'Europe/Kyiv',
  initial: { title: 'The bridge', slug: 'the-bridge' },
  isStored: true,
  relations: {
    authors: { 3: 'ann', 4: null },
    leadPhoto: 'p1',
    firstPublishedAt: null,
    audioFingerprint: 't1-1',
  },
};
const related = { authors: { ann: author('ann'), bo: author('bo') }, photos: { p1: photo } };

describe('neededDocuments', () => {
  it('names the stored documents and those that were chosen since, each once', () => {
    const credits = [
      { id: 3, author: untouched },
      { id: 4, author: chosen('bo') },
      { __temp_key__: 'a1', author: chosen('bo') },
    ];
    expect(neededDocuments({ credits, leadPhoto: untouched }, reading)).toEqual({
      authors: ['ann', 'bo'],
      photos: ['p1'],
    });
  });

  it('needs nothing of an empty form', () => {
    expect(neededDocuments({}, { ...reading, relations: null })).toEqual({
      authors: [],
      photos: [],
    });
  });
});

describe('storyInForm', () => {
  it('puts the related documents where the form points at them', () => {
    const story = storyInForm(
      { credits: [{ id: 3, role: 'editor', author: untouched }], leadPhoto: untouched },
      reading,
      related
    );
    expect(story.credits).toEqual([{ role: 'editor', creditedAs: null, author: author('ann') }]);
    expect(story.leadPhoto).toBe(photo);
  });

  it.each([
    ['a title that changed before the first publication', { title: 'Two bridges' }, 'two-bridges'],
    ['the same title', { title: 'The bridge', slug: 'the-bridge' }, 'the-bridge'],
    ["the editor's own slug", { title: 'Two bridges', slug: 'by-hand' }, 'by-hand'],
    ['a slug that was emptied', { title: 'The bridge', slug: null }, 'the-bridge'],
  ])('gives the slug of %s', (_what, values, slug) => {
    expect(storyInForm({ slug: 'the-bridge', ...values }, reading, related).slug).toBe(slug);
  });

  it('leaves the slug of a published story alone, and of one of which that is not known yet', () => {
    const firstPublishedAt = '2024-02-01T15:25:00.000Z';
    const published = { ...reading.relations, firstPublishedAt } as FormReading['relations'];
    const values = { title: 'Two bridges', slug: 'the-bridge' };
    for (const relations of [published, undefined]) {
      const story = storyInForm(values, { ...reading, relations }, related);
      expect(story.slug).toBe('the-bridge');
    }
  });

  it('takes the first publication as it is stored', () => {
    const firstPublishedAt = '2024-02-01T15:25:00.000Z';
    const relations = { ...reading.relations, firstPublishedAt } as FormReading['relations'];
    const story = storyInForm({}, { ...reading, relations }, related);
    expect(story.firstPublishedAt).toBe(firstPublishedAt);
  });

  it('takes the audio as stale only while it is the stored file', () => {
    const track = { id: 1, file: { id: 5, url: '/a.mp3', digest: 'a' } };
    const initial = { ...reading.initial, audioTrack: track };
    const audio = (audioTrack: object) =>
      storyInForm({ audioTrack }, { ...reading, initial }, related).audio?.textFingerprint;
    expect(audio(track)).toBe('t1-1');
    expect(audio({ ...track, file: { id: 6, url: '/b.mp3', digest: 'b' } })).toBeNull();
    expect(audio({ ...track, file: { id: 6, url: '/b.mp3' } })).toBeNull();
    expect(audio({ ...track, file: { id: 7, url: '/c.mp3', digest: 'a' } })).toBe('t1-1');
  });

  const odd: unknown[] = [
    undefined,
    null,
    '',
    'text',
    5,
    true,
    [],
    {},
    [null],
    [5],
    { connect: 5 },
  ];
  it.each(odd)('bears %j in any field', (value) => {
    const names =
      'title slug body credits bylineOverride leadPhoto audioTrack datePublished dateUpdated'.split(
        ' '
      );
    const values = Object.fromEntries(names.map((name) => [name, value]));
    const credits = [{ id: value, author: value, role: value, creditedAs: value }];
    expect(() => storyInForm(values, reading, related)).not.toThrow();
    expect(() => storyInForm({ credits }, { ...reading, initial: values }, related)).not.toThrow();
  });
});
