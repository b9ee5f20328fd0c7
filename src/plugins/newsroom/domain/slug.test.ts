import { fallbackSlug, isNumberedFrom, isSlug, numberedSlug, slugFrom } from './slug';

describe('slugFrom', () => {
  it.each([
    ['Київ', 'kyiv'],
    ['Згурський', 'zghurskyi'],
    ["Знам'янка", 'znamianka'],
    ['Знам´янка', 'znamianka'],
    ['У Києві відкрили міст: що відомо?', 'u-kyievi-vidkryly-mist-shcho-vidomo'],
    ['ЄНАКІЄВЕ — сьогодні', 'yenakiieve-sohodni'],
    ['More than 900 defenders', 'more-than-900-defenders'],
    ['50/50', '50-50'],
    ['2024/02/01', '2024-02-01'],
    ['a_b.c', 'a-b-c'],
    ['3.5 million', '3-5-million'],
    ["Russia's 'war' on Ukraine’s grid", 'russias-war-on-ukraines-grid'],
    ['R&D & defense', 'r-and-d-and-defense'],
    ['100% ready', '100-percent-ready'],
    ['$5 and €6', '5-and-6'],
    ['U.S. aid, a U.S.-led group at 5 p.m.', 'us-aid-a-us-led-group-at-5-pm'],
    ['  --Hello---world--  ', 'hello-world'],
    ['Łódź, straße, Ærø, Việt Nam', 'lodz-strasse-aero-viet-nam'],
    ['Ｆｕｌｌ　ｗｉｄｔｈ ½', 'full-width-1-2'],
    ['Подъезд эха', 'podezd-ekha'],
    ['№ 5 🇺🇦 *!* (draft)', 'no-5-draft'],
    ['Ки\u00adїв', 'kyiv'],
    ['Ки\u200bїв', 'kyiv'],
    ['Ки\u2060їв', 'kyiv'],
    ['Ки\u200dїв', 'kyiv'],
    ['\u2066Ки\u200cїв\u2069 і\ufeffнше', 'kyiv-inshe'],
    ['Знам\u00ad’янка', 'znamianka'],
    ['pub\u00adlished to\u200bday', 'published-today'],
    ['Αθήνα', 'athina'],
    ['ΑΘΉΝΑ 2024: η πόλη', 'athina-2024-i-poli'],
    ['Հայաստան', 'hayastan'],
    ['Հայաստան և Երևան', 'hayastan-yev-yeryevan'],
    ['საქართველო', 'sakartvelo'],
    ['漢字 news', 'news'],
    ['漢字', ''],
    ['漢字2024', ''],
    ['漢字 2024', ''],
    ['हिन्दी 5', ''],
    ['!!!', ''],
    ['🇺🇦', ''],
    [' \u200B', ''],
    ['\u0000\uD800', ''],
    ['', ''],
  ])('%j: %j', (text, slug) => {
    expect(slugFrom(text)).toBe(slug);
  });

  it('cuts at a word', () => {
    const title = `${'a'.repeat(40)} ${'b'.repeat(39)} c`;
    expect(slugFrom(title)).toBe(`${'a'.repeat(40)}-${'b'.repeat(39)}`);
    expect(slugFrom(title.slice(0, -2))).toHaveLength(80);
    expect(slugFrom(`${'a'.repeat(40)} ${'b'.repeat(40)}`)).toBe('a'.repeat(40));
  });

  it('cuts a long first word inside, and a long text in time', () => {
    expect(slugFrom('щ'.repeat(300))).toBe('shch'.repeat(20));
    expect(slugFrom('word '.repeat(1_000_000))).toHaveLength(79);
  });
});

const long = `${'a'.repeat(40)}-${'b'.repeat(39)}`;

describe('numberedSlug', () => {
  it.each([
    ['kyiv', 1, 'kyiv'],
    ['kyiv', 2, 'kyiv-2'],
    ['kyiv', 11, 'kyiv-11'],
    [long, 1, long],
    [long, 2, `${'a'.repeat(40)}-${'b'.repeat(37)}-2`],
    [`${'a'.repeat(75)}-bbbb`, 12, `${'a'.repeat(75)}-12`],
    [`${'a'.repeat(72)}-bbbbbbb`, 12, `${'a'.repeat(72)}-12`],
    [`${'a'.repeat(71)}-bbbbbbbb`, 12, `${'a'.repeat(71)}-bbbbb-12`],
    ['a'.repeat(80), 2, `${'a'.repeat(78)}-2`],
    ['a'.repeat(80), 100, `${'a'.repeat(76)}-100`],
  ])('%s, %i: %s', (base, n, slug) => {
    expect(numberedSlug(base, n)).toBe(slug);
    expect(isSlug(slug)).toBe(true);
    expect(isNumberedFrom(slug, base)).toBe(true);
  });

  it.each([
    ['kyiv-1', 'kyiv'],
    ['kyiv-02', 'kyiv'],
    ['kyiv-two', 'kyiv'],
    ['kyiv-oblast', 'kyiv'],
    ['kyiv-oblast-2', 'kyiv'],
    ['kyi', 'kyiv'],
    ['kyiv', 'kyiv-2'],
    ['', 'kyiv'],
    [`${'a'.repeat(40)}-2`, 'a'.repeat(80)],
    [`${'a'.repeat(40)}-2`, long],
  ])('%s does not come from %s', (slug, base) => {
    expect(isNumberedFrom(slug, base)).toBe(false);
  });
});

describe('fallbackSlug', () => {
  it.each([
    ['article', 'k3v9', 'article-k3v9'],
    ['live-brief', 'AB12', 'live-brief-ab12'],
    ['article', '', 'article'],
    ['漢', '', 'entry'],
  ])('%j, %j: %s', (type, shortId, slug) => {
    expect(fallbackSlug(type, shortId)).toBe(slug);
  });
});

describe('isSlug', () => {
  it.each(['a', '0', 'kyiv-2', 'a'.repeat(80)])('%s is one', (text) => {
    expect(isSlug(text)).toBe(true);
  });

  it.each(['', '-a', 'a-', 'a--b', 'A', 'київ', 'a_b', 'a b', 'a\n', 'a'.repeat(81)])(
    '%j is none',
    (text) => expect(isSlug(text)).toBe(false)
  );
});
