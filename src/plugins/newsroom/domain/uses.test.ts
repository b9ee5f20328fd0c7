import { usesText } from './uses';

const story = (title: string, locale: string | null = 'en') => ({
  title,
  locale,
  documentId: title,
  contentType: 'api::article.article',
});

describe('what depends on a document', () => {
  it.each([
    [{ total: 1, stories: [story('One')] }, '1 published story: “One” (en)'],
    [
      { total: 2, stories: [story('One'), story('Два', 'uk')] },
      '2 published stories: “One” (en), “Два” (uk)',
    ],
    [{ total: 1, stories: [story('One', null)] }, '1 published story: “One”'],
    [{ total: 5, stories: [story('One')] }, '5 published stories: “One” (en) and 4 more'],
  ])('%j', (uses, text) => {
    expect(usesText(uses)).toBe(text);
  });

  it('names ten', () => {
    const stories = Array.from({ length: 12 }, (_, index) => story(`S${index}`));
    const text = usesText({ total: 12, stories });
    expect(text).toContain('“S9”');
    expect(text).not.toContain('“S10”');
    expect(text).toMatch(/ and 2 more$/);
  });
});
