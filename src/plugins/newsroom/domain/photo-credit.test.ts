import { captionWithCredit, photoCredit, photoTexts } from './photo-credit';

const parts = (
  photographer: string | null,
  agency: string | null,
  distributor: string | null,
  creditLine: string | null = null
) => ({ photographer, agency, distributor, creditLine });

const X = 'Mykola Tys';
const Y = 'Global Images Ukraine';
const Z = 'Getty Images';

describe('photoCredit', () => {
  it.each([
    [parts(X, Y, Z), `Photo by ${X}/${Y} via ${Z}`, `Фото: ${X}/${Y} через ${Z}`],
    [parts(X, Y, null), `Photo by ${X}/${Y}`, `Фото: ${X}/${Y}`],
    [parts(X, null, Z), `Photo by ${X} via ${Z}`, `Фото: ${X} через ${Z}`],
    [parts(null, Y, Z), `Photo by ${Y} via ${Z}`, `Фото: ${Y} через ${Z}`],
    [parts(X, null, null), `Photo by ${X}`, `Фото: ${X}`],
    [parts(null, Y, null), `Photo by ${Y}`, `Фото: ${Y}`],
    [parts(null, null, Z), `Photo via ${Z}`, `Фото: ${Z}`],
    [parts(' ', '\u00A0', ` ${Z} `), `Photo via ${Z}`, `Фото: ${Z}`],
    [parts(null, null, null), null, null],
    [parts('', ' ', '\u200B'), null, null],
    [parts(X, Y, Z, 'AP Photo/Sample, File'), 'AP Photo/Sample, File', 'AP Photo/Sample, File'],
    [parts(X, null, null, '  '), `Photo by ${X}`, `Фото: ${X}`],
  ])('%j', (photo, english, ukrainian) => {
    expect(photoCredit(photo, 'en')).toBe(english);
    expect(photoCredit(photo, 'uk')).toBe(ukrainian);
  });
});

describe('a credit of another kind', () => {
  it.each([
    ['illustration', `Illustration by ${X}/${Y}`, `Ілюстрація: ${X}/${Y}`],
    ['screenshot', `Screenshot: ${X}/${Y}`, `Скриншот: ${X}/${Y}`],
    ['archive', `File photo by ${X}/${Y}`, `Архівне фото: ${X}/${Y}`],
    ['courtesy', `Courtesy of ${X}/${Y}`, `Надано: ${X}/${Y}`],
  ] as const)('%s', (kind, english, ukrainian) => {
    expect(photoCredit({ ...parts(X, Y, null), kind }, 'en')).toBe(english);
    expect(photoCredit({ ...parts(X, Y, null), kind }, 'uk')).toBe(ukrainian);
  });

  it('needs a name, except that AI made it', () => {
    expect(photoCredit({ ...parts(null, null, null), kind: 'screenshot' }, 'en')).toBeNull();
    const made = { ...parts(null, null, null), kind: 'ai-generated' } as const;
    expect(photoCredit(made, 'en')).toBe('AI-generated image');
    expect(photoCredit(made, 'uk')).toBe('Зображення, створене ШІ');
  });
});

describe('captionWithCredit', () => {
  it.each([
    ['A bridge in Lviv, Ukraine.', 'Photo by X', 'A bridge in Lviv, Ukraine. (Photo by X)'],
    [null, 'Photo by X', '(Photo by X)'],
    ['A bridge', null, 'A bridge'],
    [' ', ' ', null],
    [null, null, null],
    ['A bridge', '(Photo by X)', 'A bridge (Photo by X)'],
    ['A bridge', 'X (archive)', 'A bridge (X (archive))'],
    ['A bridge. (Photo by X/AFP)', 'Photo by X/AFP', 'A bridge. (Photo by X/AFP)'],
    [
      'A bridge. (Photo by Jane Roe / AFP)',
      'Photo by JANE ROE/AFP',
      'A bridge. (Photo by JANE ROE/AFP)',
    ],
    ['Міст. Фото: Олена Зразкова', 'Фото: Олена Зразкова', 'Міст. (Фото: Олена Зразкова)'],
    [
      'A bridge. REUTERS/Jane Roe',
      'Photo by Jane Roe/REUTERS',
      'A bridge. (Photo by Jane Roe/REUTERS)',
    ],
    ['A bridge. (Photo by Jane Roe/AFP)', 'Photo by AFP', 'A bridge. (Photo by Jane Roe/AFP)'],
    [
      'A bridge. (Photo by Jane Roe)',
      'Photo by John Roe',
      'A bridge. (Photo by Jane Roe) (Photo by John Roe)',
    ],
    ['(Photo by Jane Roe)', 'Photo by Jane Roe', '(Photo by Jane Roe)'],
  ])('%j and %j: %j', (caption, credit, expected) => {
    expect(captionWithCredit(caption, credit)).toBe(expected);
  });
});

describe('photoTexts', () => {
  const base = { alternativeText: 'A bridge', caption: 'A bridge at dawn' };

  it.each([
    ['en', [], base],
    [
      'uk',
      [{ locale: 'uk', alternativeText: 'Міст', caption: 'Міст на світанку' }],
      { alternativeText: 'Міст', caption: 'Міст на світанку' },
    ],
    [
      'uk',
      [{ locale: 'uk', alternativeText: 'Міст', caption: ' ' }],
      { alternativeText: 'Міст', caption: 'A bridge at dawn' },
    ],
    [
      'uk',
      [{ locale: 'uk', alternativeText: null, caption: 'Міст на світанку' }],
      { alternativeText: 'A bridge', caption: 'Міст на світанку' },
    ],
    ['en', [{ locale: 'uk', alternativeText: 'Міст', caption: 'Міст' }], base],
  ])('%s %j', (locale, translations, expected) => {
    expect(photoTexts({ ...base, translations }, locale)).toEqual(expected);
  });

  it('gives null for texts that are nowhere', () => {
    expect(photoTexts({ alternativeText: '', caption: null, translations: [] }, 'en')).toEqual({
      alternativeText: null,
      caption: null,
    });
  });
});
