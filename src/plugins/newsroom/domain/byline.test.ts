import { byline } from './byline';
import type { AuthorFacts, CreditFacts, CreditRole } from './facts';

const author = (name: string, more: Partial<AuthorFacts> = {}): AuthorFacts => ({
  documentId: `doc-${name}`,
  name,
  slug: name.toLowerCase().replaceAll(' ', '-'),
  kind: 'person',
  translations: [],
  ...more,
});
const credit = (who: AuthorFacts | null, role: CreditRole | null = 'author'): CreditFacts => ({
  role,
  creditedAs: null,
  author: who,
});

const rachel = author('Rachel Amran');
const desk = author('The Kyiv Independent news desk', { kind: 'desk' });
const olha = author('Olha Sample', { translations: [{ locale: 'uk', name: 'Ольга Зразкова' }] });
const petro = author('Petro Sample', { translations: [{ locale: 'uk', name: 'Петро Зразок' }] });

describe('byline', () => {
  it('names a person and a desk', () => {
    expect(
      byline({ credits: [credit(rachel), credit(desk)], override: null, locale: 'en' })
    ).toEqual({
      text: 'Rachel Amran and The Kyiv Independent news desk',
      line: 'by Rachel Amran and The Kyiv Independent news desk',
      credit: 'Authors: Rachel Amran, The Kyiv Independent news desk',
      contributors: [
        {
          role: 'author',
          name: 'Rachel Amran',
          kind: 'person',
          author: { documentId: 'doc-Rachel Amran', name: 'Rachel Amran', slug: 'rachel-amran' },
        },
        {
          role: 'author',
          name: 'The Kyiv Independent news desk',
          kind: 'desk',
          author: {
            documentId: 'doc-The Kyiv Independent news desk',
            name: 'The Kyiv Independent news desk',
            slug: 'the-kyiv-independent-news-desk',
          },
        },
      ],
    });
  });

  it('uses the translations and has no prefix word in Ukrainian', () => {
    const story = byline({ credits: [credit(olha), credit(petro)], override: null, locale: 'uk' });
    expect(story).toMatchObject({
      text: 'Ольга Зразкова й Петро Зразок',
      line: 'Ольга Зразкова й Петро Зразок',
      credit: 'Автори: Ольга Зразкова, Петро Зразок',
    });
    expect(story?.contributors[0]).toMatchObject({
      name: 'Ольга Зразкова',
      author: { name: 'Ольга Зразкова' },
    });
    expect(byline({ credits: [credit(petro)], override: null, locale: 'uk' })?.credit).toBe(
      'Автор: Петро Зразок'
    );
  });

  it('keeps the editor order and joins the authors only', () => {
    const credits = [credit(petro, 'translator'), credit(desk), credit(olha, null)];
    const story = byline({ credits, override: null, locale: 'en' });
    expect(story?.text).toBe('The Kyiv Independent news desk and Olha Sample');
    expect(story?.credit).toBe('Authors: The Kyiv Independent news desk, Olha Sample');
    expect(story?.contributors.map(({ name, role }) => [name, role])).toEqual([
      ['Petro Sample', 'translator'],
      ['The Kyiv Independent news desk', 'author'],
      ['Olha Sample', 'author'],
    ]);
  });

  it('counts the same author twice in one role once, and the first row wins', () => {
    const credits = [
      { ...credit(rachel), creditedAs: 'R. Amran' },
      credit(rachel, null),
      credit(rachel, 'photographer'),
    ];
    const story = byline({ credits, override: null, locale: 'en' });
    expect(story?.contributors.map(({ name, role }) => [name, role])).toEqual([
      ['R. Amran', 'author'],
      ['Rachel Amran', 'photographer'],
    ]);
    expect(story).toMatchObject({ line: 'by R. Amran', credit: 'Author: R. Amran' });
  });

  it('shows the name of this story only, and keeps the own name beside it', () => {
    const credits = [{ ...credit(olha), creditedAs: ' Olha S. ' }];
    expect(byline({ credits, override: null, locale: 'uk' })?.contributors[0]).toMatchObject({
      name: 'Olha S.',
      author: { name: 'Ольга Зразкова' },
    });
  });

  it.each([
    ['an empty creditedAs', { creditedAs: ' \u00A0' }, {}],
    ['a blank translation', {}, { translations: [{ locale: 'en', name: '  ' }] }],
    ['a translation without a name', {}, { translations: [{ locale: 'en', name: null }] }],
    ['a translation for another language', {}, { translations: [{ locale: 'uk', name: 'Інша' }] }],
  ])('falls back to the name for %s', (_, row, facts) => {
    const credits = [{ ...credit(author('Ann Sample', facts)), ...row }];
    expect(byline({ credits, override: null, locale: 'en' })?.text).toBe('Ann Sample');
  });

  it('says "by" once, whatever was typed or imported', () => {
    const translations = [{ locale: 'uk', name: 'Автор: Анна Зразкова' }];
    const ann = credit(author('By Ann Sample', { translations }));
    const credits = [ann, { ...credit(desk), creditedAs: 'BY: The Sample Desk' }];
    expect(byline({ credits, override: null, locale: 'en' })).toMatchObject({
      line: 'by Ann Sample and The Sample Desk',
      credit: 'Authors: Ann Sample, The Sample Desk',
    });
    expect(byline({ credits: [ann], override: null, locale: 'uk' })?.credit).toBe(
      'Автор: Анна Зразкова'
    );
  });

  it('lists somebody with a suffix as one person', () => {
    const credits = [credit(author('John Sample, Jr.')), credit(author('Ann Sample'))];
    expect(byline({ credits, override: null, locale: 'en' })?.credit).toBe(
      'Authors: John Sample, Jr.; Ann Sample'
    );
  });

  it('takes an author without a kind for a person', () => {
    const credits = [credit(author('Ann Sample', { kind: null }))];
    expect(byline({ credits, override: null, locale: 'en' })?.contributors[0]?.kind).toBe('person');
  });

  it.each([
    ['no credits', []],
    ['a row without an author', [credit(null)]],
    ['an author without a name', [credit(author('  '))]],
  ])('is null with %s', (_, credits) => {
    expect(byline({ credits, override: null, locale: 'en' })).toBeNull();
    expect(byline({ credits, override: ' ', locale: 'en' })).toBeNull();
  });

  it('claims no authorship for people who did not write the story', () => {
    const credits = [credit(petro, 'translator'), credit(olha, 'editor')];
    expect(byline({ credits, override: null, locale: 'en' })).toMatchObject({
      text: 'Petro Sample and Olha Sample',
      line: 'Petro Sample and Olha Sample',
      credit: 'Petro Sample and Olha Sample',
    });
  });
});

describe('byline with an override', () => {
  it('replaces text and line, and counts the contributors of every role', () => {
    const credits = [credit(rachel), credit(rachel), credit(petro, 'translator')];
    const override = '{1}, translated by {2}';
    expect(byline({ credits, override, locale: 'en' })).toMatchObject({
      text: 'Rachel Amran, translated by Petro Sample',
      line: 'Rachel Amran, translated by Petro Sample',
      credit: 'Author: Rachel Amran',
    });
  });

  it('stands alone when nobody is credited', () => {
    expect(byline({ credits: [], override: ' From our readers ', locale: 'en' })).toEqual({
      text: 'From our readers',
      line: 'From our readers',
      credit: 'From our readers',
      contributors: [],
    });
  });

  it('names nobody else when an author is gone', () => {
    const credits = [credit(rachel), credit(null), credit(petro, 'translator')];
    const named = byline({ credits, override: '{1}, translated by {3}', locale: 'en' });
    expect(named?.text).toBe('Rachel Amran, translated by Petro Sample');
    expect(byline({ credits, override: '{2}, {3}', locale: 'en' })?.text).toBe('Rachel Amran');
  });

  it('never shows a token to readers', () => {
    const override = '{1}, translated by {2}';
    expect(byline({ credits: [credit(rachel)], override, locale: 'en' })?.line).toBe(
      'by Rachel Amran'
    );
    expect(byline({ credits: [], override, locale: 'en' })).toBeNull();
  });
});
