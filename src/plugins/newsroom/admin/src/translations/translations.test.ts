import fs from 'node:fs';
import path from 'node:path';

import en from './en.json';
import { registerTranslations } from './register-translations';
import uk from './uk.json';

/** Of a project whose articles are stories. */
const OWN_NAMES = {
  article: { uid: 'api::story.story', displayName: 'Story' },
  'live-brief': { uid: 'api::live-brief.live-brief', displayName: 'Live brief' },
  author: { uid: 'api::author.author', displayName: 'Author' },
  photo: { uid: 'api::photo.photo', displayName: 'Photo' },
};

const english: Record<string, string> = en;
const ukrainian: Record<string, string> = uk;

/** The words of ICU's own, around each form of a plural. */
const PLURAL = /\{\w+, plural,|\b(?:one|few|many|other) (?=\{)/g;

it('says the same in Ukrainian as in English, no more and no less', () => {
  expect(Object.keys(uk)).toEqual(Object.keys(en));
});

it.each(Object.keys(en))('fills in the same values in both languages of %s', (key) => {
  expect(valuesOf(ukrainian[key])).toEqual(valuesOf(english[key]));
});

it.each(Object.keys(uk).filter((key) => /[a-z]{3}/i.test(ukrainian[key] ?? '')))(
  'leaves no English words in the Ukrainian %s',
  (key) => {
    const text = ukrainian[key]?.replaceAll(PLURAL, '').replaceAll(/\{\w+\}/g, '');
    expect(text).not.toMatch(/[a-z]{3}/i);
  }
);

it.each(['en', 'uk'])(
  'names every choice and type of the newsroom in %s, where Strapi looks for it',
  async (locale) => {
    const [translation] = await registerTranslations({ locales: [locale] }, OWN_NAMES);
    expect(namesInSchemas().filter((name) => !translation?.data[name])).toEqual([]);
  }
);

it('names the fields of a type as the project calls it', async () => {
  const [translation] = await registerTranslations({ locales: ['uk'] }, OWN_NAMES);
  const label = (type: string, field: string) =>
    translation?.data[`content-manager.content-types.${type}.${field}`];
  expect([label('api::story.story', 'title'), label('api::article.article', 'title')]).toEqual([
    'Заголовок',
    undefined,
  ]);
});

interface Schema {
  info: { displayName: string };
  attributes: Record<string, { enum?: string[] }>;
}

function namesInSchemas(): string[] {
  const source = path.resolve(__dirname, '../../../../..');
  const isSchema = /^(?:api\/[^/]+\/content-types\/.*schema|components\/newsroom\/[^/]+)\.json$/;
  const files = fs
    .readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => isSchema.test(file));
  return files.flatMap((file) => {
    const text = fs.readFileSync(path.join(source, file), 'utf8');
    const { info, attributes } = JSON.parse(text) as Schema;
    return [info.displayName, ...Object.values(attributes).flatMap((one) => one.enum ?? [])];
  });
}

function valuesOf(text = ''): string[] {
  return [...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name).toSorted();
}
