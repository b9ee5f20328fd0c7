import fs from 'node:fs';
import path from 'node:path';

import en from './en.json';
import uk from './uk.json';

const english: Record<string, string> = en;
const ukrainian: Record<string, string> = uk;

// Names of standards and codes, the same in every language.
const CODES = /IPTC|https|\ben\b|\buk\b/g;

it('says the same in Ukrainian as in English, no more and no less', () => {
  expect(Object.keys(uk)).toEqual(Object.keys(en));
});

it.each(Object.keys(uk))('leaves no English words in the Ukrainian %s', (key) => {
  expect(ukrainian[key]?.replaceAll(CODES, '')).not.toMatch(/[a-z]{2}/i);
});

it('translates a hint by its English words, so the same words mean the same', () => {
  const translations = new Map<string, string | undefined>();
  for (const [key, text] of Object.entries(english).filter(([name]) => name.endsWith('.hint'))) {
    const known = translations.get(text) ?? ukrainian[key];
    expect([key, ukrainian[key]]).toEqual([key, known]);
    translations.set(text, known);
  }
});

it.each(schemas())('names every field of %s', (type, attributes) => {
  expect(attributes.filter((name) => !english[`${type}.${name}`])).toEqual([]);
});

function schemas(): Array<[string, string[]]> {
  const src = path.join(__dirname, '../../..');
  const types = ['article', 'live-brief', 'author', 'photo'].map((type) => [
    type,
    `api/${type}/content-types/${type}/schema.json`,
  ]);
  const components = fs
    .readdirSync(path.join(src, 'components/newsroom'))
    .map((file) => [file.replace('.json', ''), `components/newsroom/${file}`]);
  return [...types, ...components].map(([type = '', file = '']) => {
    const schema = JSON.parse(fs.readFileSync(path.join(src, file), 'utf8')) as {
      attributes: object;
    };
    const internal = ['firstPublishedAt', 'textFingerprint'];
    return [type, Object.keys(schema.attributes).filter((name) => !internal.includes(name))];
  });
}
