import { visibleText } from '../../../src/plugins/newsroom/domain/blocks-text';
import { countWords } from '../../../src/plugins/newsroom/domain/reading-time';
import { readNewsroomTime } from '../../../src/plugins/newsroom/domain/time-input';
import { articles } from './articles';
import type { ArticleFields, ArticleSample } from './types';

const versions = articles.flatMap((sample) => [sample, ...(sample.translations ?? [])]);
const published = versions.filter(({ stage }) => stage === 'published');

describe('the sample articles', () => {
  it('are twelve published ones, two of them in Ukrainian, and one draft', () => {
    expect(published).toHaveLength(12);
    expect(published.filter(({ locale }) => locale === 'uk')).toHaveLength(2);
    expect(versions.length - published.length).toBe(1);
  });

  it('have one to four authors', () => {
    const counts = published.map(
      ({ fields }) => fields.credits?.filter(({ role }) => role === 'author').length ?? 0
    );
    expect(new Set(counts)).toEqual(new Set([1, 2, 3, 4]));
  });

  it('have audio of every kind', () => {
    const edits = articles.flatMap(({ later = [] }) => later.map(({ fields }) => fields));
    const kinds = [...published.map(({ fields }) => fields), ...edits].flatMap(
      ({ audioTrack }) => audioTrack?.production ?? []
    );
    expect([...new Set(kinds)].toSorted()).toEqual([
      'ai-enhanced-recording',
      'cloned-voice',
      'human-recording',
      'mixed',
      'synthetic-voice',
    ]);
  });

  it.each(published.map((sample) => [sample.fields.title, asReadersSee(sample)] as const))(
    '"%s" has a readable length and a time that can be meant only once',
    (_, { body, datePublished }) => {
      const words = countWords(visibleText(body));
      expect(words).toBeGreaterThanOrEqual(120);
      expect(words).toBeLessThanOrEqual(400);
      expect(readNewsroomTime(datePublished, 'Europe/Kyiv')).toMatchObject({ ok: true });
    }
  );
});

function asReadersSee(sample: Pick<ArticleSample, 'fields' | 'later'>): ArticleFields {
  const edits = (sample.later ?? []).filter(({ publish }) => publish);
  return edits.reduce((fields, edit) => ({ ...fields, ...edit.fields }), sample.fields);
}
