import { usesValues } from './uses';

const story = (title: string, locale: string | null = 'en') => ({
  title,
  locale,
  documentId: title,
  contentType: 'api::article.article',
});

describe('what depends on a document', () => {
  it.each([
    [
      { total: 1, stories: [story('One')] },
      { total: 1, titles: '“One” (en)', more: 0 },
    ],
    [
      { total: 2, stories: [story('One'), story('Два', 'uk')] },
      { total: 2, titles: '“One” (en), “Два” (uk)', more: 0 },
    ],
    [
      { total: 1, stories: [story('One', null)] },
      { total: 1, titles: '“One”', more: 0 },
    ],
    [
      { total: 5, stories: [story('One')] },
      { total: 5, titles: '“One” (en)', more: 4 },
    ],
  ])('%j', (uses, values) => {
    expect(usesValues(uses)).toEqual(values);
  });

  it('names ten', () => {
    const stories = Array.from({ length: 12 }, (_, index) => story(`S${index}`));
    const { titles, more } = usesValues({ total: 12, stories });
    expect(titles).toContain('“S9”');
    expect(titles).not.toContain('“S10”');
    expect(more).toBe(2);
  });
});
