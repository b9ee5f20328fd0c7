import compiler from 'typescript';

import { KIND_UIDS } from '../../domain/kind-uids';
import {
  type Files,
  ownTemplates,
  sampleProject,
  typeFile,
  typeText,
} from '../fixtures/sample-project';
import { type AddWishes, planAdd } from './add-plan';
import type { Plan } from './plan';
import { PACKAGES, type Project } from './project';
import { readRecord, RECORD_FILE } from './record';

const TEMPLATES = ownTemplates();
const EMPTY: Files = {
  'config/plugins.js': 'module.exports = () => ({});\n',
  'src/index.js': 'module.exports = {\n  bootstrap() {},\n};\n',
};
const ARTICLE = typeFile('article');
const TITLE = { title: { type: 'string' }, views: { type: 'integer' } };

function planned(files: Files, wishes: Partial<AddWishes> = {}, part: Partial<Project> = {}) {
  const supply = { version: '0.1.0', tarballs: {}, peers: {} };
  return planAdd(
    compiler,
    sampleProject(files, part),
    TEMPLATES,
    { uids: KIND_UIDS, leaves: false, packages: PACKAGES, timeZone: 'UTC', setUp: null, ...wishes },
    supply
  );
}

function plan(...given: Parameters<typeof planned>): Plan {
  const result = planned(...given);
  if (result.state === 'refused') throw new Error(result.because.join('\n'));
  return result.plan;
}

function refusal(...given: Parameters<typeof planned>): string {
  const result = planned(...given);
  return result.state === 'refused' ? result.because.join('\n') : 'It is not refused.';
}

/** The project after a plan. */
function after(files: Files, { changes }: Plan): Files {
  const result = { ...files };
  for (const { file, after: text } of changes) {
    if (text === null) delete result[file];
    else result[file] = text;
  }
  return result;
}

it('writes every template into a new project, and changes its two scripts', () => {
  const { changes, install } = plan(EMPTY);
  const news = changes.filter(({ before }) => before === null).map(({ file }) => file);
  expect(news.toSorted()).toEqual(
    [...TEMPLATES.map(({ name }) => `src/${name}`), RECORD_FILE].toSorted()
  );
  const others = changes.filter(({ before }) => before !== null).map(({ file }) => file);
  expect(others).toEqual(['config/plugins.js', 'src/index.js']);
  expect(install).toEqual(PACKAGES.map((name) => `${name}@0.1.0`));
});

it('writes scripts that are not there', () => {
  const files = after({}, plan({}, { setUp: { publicReads: true } }));
  expect(files['config/plugins.js']).toMatch(
    /^module\.exports = \(\) => \(\{\n {2}newsroom: \{[^]*setUp: \{ publicReads: true \}[^]*\n {2}'read-cache': \{ enabled: true \},\n\}\);\n$/
  );
  expect(Object.keys(readRecord(files[RECORD_FILE] ?? '')?.files ?? {})).toContain('src/index.js');
});

it('changes nothing the second time', () => {
  const once = after(EMPTY, plan(EMPTY));
  const installed = Object.fromEntries(PACKAGES.map((name) => [name, '0.1.0']));
  expect(plan(once, {}, { installed, dependencies: installed })).toMatchObject({
    changes: [],
    install: [],
  });
});

it('only adds to a type of the project, what its rows can do without', () => {
  const files = { ...EMPTY, [ARTICLE]: typeText('article', TITLE) };
  const given = plan(files);
  const { attributes, ...rest } = JSON.parse(after(files, given)[ARTICLE] ?? '');
  const { attributes: before, ...same } = JSON.parse(files[ARTICLE]);
  expect(rest).toEqual(same);
  expect(Object.entries(attributes).slice(0, 2)).toEqual(Object.entries(before));
  expect(Object.keys(attributes)).toEqual(expect.arrayContaining(['body', 'credits', 'slug']));
  expect(JSON.stringify(attributes)).not.toMatch(/"i18n"|"required"/);
  expect(given.changes.map(({ file }) => file)).not.toContain('src/api/article/routes/article.js');
  expect(given.notes).toEqual([
    `${ARTICLE} is yours: 12 attributes are added to it, and nothing else in it changes.`,
  ]);
});

it('adds in all languages to a type that has them', () => {
  const localised = { pluginOptions: { i18n: { localized: true } } };
  const files = { ...EMPTY, [ARTICLE]: typeText('article', TITLE, localised) };
  const { attributes } = JSON.parse(after(files, plan(files))[ARTICLE] ?? '');
  expect(attributes.summary).toEqual({ type: 'text', ...localised });
});

it('says what the newsroom needs of types that are left alone', () => {
  const files = { ...EMPTY, [ARTICLE]: typeText('article', TITLE) };
  expect(refusal(files, { leaves: true })).toContain(
    'api::article.article has no attribute "body", which an article needs'
  );
});

it('says what is wrong with a type of the project', () => {
  const attributes = { ...TITLE, body: { type: 'json' }, photo: { type: 'media' } };
  expect(refusal({ ...EMPTY, [ARTICLE]: typeText('article', attributes) })).toMatch(
    /"body" of api::article\.article is "json".*\n.*has an attribute "photo"/
  );
});

it('uses a type of another name, and leads relations to it', () => {
  const files = { ...EMPTY, [typeFile('story')]: typeText('story', TITLE) };
  const uids = { ...KIND_UIDS, article: 'api::story.story' };
  const result = after(files, plan(files, { uids }));
  expect(Object.keys(result)).not.toContain(ARTICLE);
  expect(result[typeFile('live-brief')]).toContain('"target": "api::story.story"');
  expect(result['config/plugins.js']).toContain(`contentTypes: { article: 'api::story.story' }`);
  expect(refusal(EMPTY, { uids })).toContain('The project has no content type api::story.story');
});

it('adds nothing in the place of attributes that have another name', () => {
  const attributes = { headline: { type: 'string' }, content: { type: 'blocks' } };
  const files = { ...EMPTY, [ARTICLE]: typeText('article', attributes) };
  const names = { article: { title: 'headline', body: 'content' } };
  const schema = JSON.parse(after(files, plan(files, { names }))[ARTICLE] ?? '');
  expect(Object.keys(schema.attributes)).toEqual(
    expect.arrayContaining(['headline', 'content', 'summary', 'credits'])
  );
  expect(schema.attributes).not.toHaveProperty('title');
  expect(schema.attributes).not.toHaveProperty('body');
});

it.each([
  ['a type of its name elsewhere', 'src/api/blog/content-types/article/schema.json', 'article'],
  ['a type of its table', 'src/api/blog/content-types/post/schema.json', 'post'],
])('refuses %s', (_, file, name) => {
  const schema = JSON.parse(typeText(name, TITLE));
  const text = JSON.stringify({ ...schema, collectionName: 'articles' });
  expect(refusal({ ...EMPTY, [file]: text })).toContain(
    `${file} has the collectionName "articles" already, which the newsroom's Article would have. To have the newsroom use it, say --use article=api::blog.${name}; else rename it.`
  );
});

it('does not write over a file, and shows the difference', () => {
  const file = 'src/api/photo/routes/photo.js';
  expect(refusal({ ...EMPTY, [file]: 'mine();\n' })).toBe(
    `${file} is not the newsroom's, and is not written over: move it away, or make it the same.\n  - mine();\n  + // photo/routes/photo.ts`
  );
});

it('adds to a component of its name', () => {
  const file = 'src/components/newsroom/credit.json';
  const component = { collectionName: 'c', attributes: { own: { type: 'string' } } };
  const files = { ...EMPTY, [file]: JSON.stringify(component) };
  const { attributes } = JSON.parse(after(files, plan(files))[file] ?? '');
  expect(Object.keys(attributes)).toEqual(['own', 'author', 'role', 'creditedAs']);
});

it('says which lines to add to scripts that cannot be changed', () => {
  const files = {
    ...EMPTY,
    'config/plugins.js': `module.exports = require('./all');\n`,
    'src/index.js': 'module.exports = start();\n',
  };
  const because = refusal(files);
  expect(because).toContain(`newsroom: { enabled: true, config: { timeZone: 'UTC' } },`);
  expect(because).toContain(`await newsroom(strapi, 'firstBoot').run();`);
});

const PLATFORM = sampleProject({}).platform;

it.each([
  [{ ...PLATFORM, strapi: '5.50.0' }, 'This project has Strapi 5.50.0'],
  [{ ...PLATFORM, database: 'mysql' }, 'MySQL and MariaDB are not supported'],
])('refuses %j', (platform, sentence) => {
  expect(refusal(EMPTY, {}, { platform })).toContain(sentence);
});

it('takes a database that the configuration computes', () => {
  const platform = { ...PLATFORM, node: '26.0.0', database: null };
  expect(plan(EMPTY, {}, { platform }).notes).toEqual([expect.stringContaining('this is 26.0.0')]);
});

it('tells of a driver that Node cannot run', () => {
  const platform = { ...PLATFORM, node: '24.22.3' };
  expect(plan(EMPTY, {}, { platform }).notes).toEqual([
    expect.stringContaining('Install better-sqlite3@13.2.0.'),
  ]);
});
