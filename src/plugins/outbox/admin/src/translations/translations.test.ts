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

it.each(Object.keys(uk).filter((key) => /[a-z]{3}/i.test(ukrainian[key] ?? '')))(
  'leaves no English words in the Ukrainian %s',
  (key) => {
    expect(ukrainian[key]?.replaceAll(/\{[^}]*\}/g, '')).not.toMatch(/[a-z]{3}/i);
  }
);

function valuesOf(text = ''): string[] {
  return [...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name).toSorted();
}
