import en from './en.json';
import uk from './uk.json';

const english: Record<string, string> = en;
const ukrainian: Record<string, string> = uk;

it('says the same in Ukrainian as in English, no more and no less', () => {
  expect(Object.keys(uk)).toEqual(Object.keys(en));
});

it.each(Object.keys(en))('fills in the same values in both languages of %s', (key) => {
  expect(valuesOf(ukrainian[key])).toEqual(valuesOf(english[key]));
});

/** What stays English in any language: names of headers, methods and settings. */
const CODE =
  /Strapi|Authorization|READ_CACHE_ENABLED|Set-Cookie|Cache-Control|GET|HEAD|GraphQL|PostgreSQL|count|plural|one|few|many|other/g;

it.each(Object.keys(uk))('leaves no English words in the Ukrainian %s', (key) => {
  const words = ukrainian[key]?.replaceAll(/\{\w+\}/g, '').replaceAll(CODE, '');
  expect(words).not.toMatch(/[a-z]{3}/i);
});

function valuesOf(text = ''): string[] {
  return [...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name).toSorted();
}
