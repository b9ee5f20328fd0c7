import compiler from 'typescript';

import { KIND_UIDS } from '../../domain/kind-uids';
import { firstBootScript } from '../code/first-boot-call';
import {
  type Files,
  ownTemplates,
  sampleProject,
  typeFile,
  typeText,
} from '../fixtures/sample-project';
import { advice } from './advice';
import { faultLine } from './fault';
import { packageFaults } from './package-faults';
import { platformFaults } from './platform-faults';
import { PACKAGES, type Project } from './project';
import { NO_RECORD } from './record';
import { scriptFaults } from './script-faults';
import { secretFaults } from './secret-faults';
import { typeFaults } from './type-faults';

const INSTALLED = Object.fromEntries(PACKAGES.map((name) => [name, '0.1.0']));
const HEALTHY: Files = {
  'config/plugins.js': `module.exports = { newsroom: {}, outbox: {}, 'read-cache': {} };`,
  'config/middlewares.js': `module.exports = ['strapi::errors', 'strapi::query', 'strapi::body'];`,
  'src/index.js': firstBootScript('js'),
};

function project(files: Files = {}, part: Partial<Project> = {}): Project {
  const dependencies = { ...INSTALLED, 'better-sqlite3': '1' };
  return sampleProject({ ...HEALTHY, ...files }, { dependencies, installed: INSTALLED, ...part });
}

const scripts = (files: Files) => scriptFaults(compiler, project(files)).map(faultLine).join('\n');

it('finds nothing wrong where nothing is', () => {
  const given = project();
  expect([
    ...platformFaults(given),
    ...packageFaults(given),
    ...scriptFaults(compiler, given),
  ]).toEqual([]);
});

it.each([
  [{ strapi: '5.50.0' }, 'Strapi is 5.50.0, and the pack was tried with 5.54.0.'],
  [{ node: '23.1.0' }, 'Node is 23.1.0, and the pack was tried with 20, 22, 24.'],
  [
    { database: 'mysql' },
    'MySQL and MariaDB are not supported by the newsroom plugin. Set DATABASE',
  ],
  [
    { node: '24.22.3' },
    'better-sqlite3 12.8.0 may end Node 24.22.3 at any time. Install better-sqlite3@13.2.0.',
  ],
  [
    { sqliteDriver: '13.2.0' },
    'better-sqlite3 13.2.0 ends Node 20.1.0 when it is loaded. Install better-sqlite3@12.8.0.',
  ],
  [{ database: 'postgres' }, 'The driver of postgres is not in package.json. Install pg.'],
])('finds a platform of %j', (part, sentence) => {
  const given = project();
  const platform = { ...given.platform, ...part };
  expect(platformFaults({ ...given, platform }).map(faultLine)).toEqual([
    expect.stringContaining(sentence),
  ]);
});

it.each<[string, Partial<Project>, string]>([
  [
    'nothing installed',
    { dependencies: {}, installed: {} },
    'None of strapi-plugin-newsroom, strapi-plugin-outbox, strapi-plugin-read-cache is in package.json.',
  ],
  [
    'a package that is not there',
    { installed: { ...INSTALLED, 'strapi-plugin-outbox': undefined } },
    'strapi-plugin-outbox is in package.json and not in node_modules. Run `npm install`.',
  ],
  [
    'what the packages need beside them',
    { missingPeers: ['graphql'] },
    'The packages need graphql, and it is not installed.',
  ],
  [
    'several versions',
    { installed: { ...INSTALLED, 'strapi-plugin-outbox': '0.2.0' } },
    'The packages have several versions: 0.1.0, 0.2.0.',
  ],
  [
    'types of another version',
    { record: { ...NO_RECORD, pack: '0.0.9' } },
    'The types are those of version 0.0.9, and the packages have 0.1.0.',
  ],
])('finds %s', (_, part, sentence) => {
  const faults = packageFaults(project({}, part)).map(faultLine);
  expect(faults.join('\n')).toContain(sentence);
});

it.each([
  ['config/plugins.js', 'module.exports = { newsroom: {} };', 'has no entry for outbox.'],
  [
    'config/plugins.js',
    `module.exports = { newsroom: { enabled: false }, outbox: {}, 'read-cache': {} };`,
    'switches newsroom off.',
  ],
  ['src/index.js', 'module.exports = {};', 'does not have the database set up'],
  [
    'config/middlewares.js',
    `module.exports = ['strapi::errors'];`,
    'lacks strapi::query, strapi::body.',
  ],
])('finds in %s: %s', (file, text, sentence) => {
  expect(scripts({ [file]: text })).toContain(`${file} ${sentence}`);
});

it('asks for no set-up where the newsroom is not', () => {
  const dependencies = { 'strapi-plugin-outbox': '0.1.0' };
  const given = project({ 'src/index.js': 'module.exports = {};' }, { dependencies });
  expect([...scriptFaults(compiler, given), ...packageFaults(given)]).toEqual([]);
});

it('takes middlewares that are computed', () => {
  const text = `module.exports = ['errors', 'query'].map((name) => 'strapi::' + name);`;
  expect(scripts({ 'config/middlewares.js': text })).toBe('');
});

it('finds types that are missing or wrong', () => {
  const own = Object.fromEntries(ownTemplates().map(({ name, text }) => [`src/${name}`, text]));
  expect(typeFaults(project(own), KIND_UIDS)).toEqual([]);
  const { [typeFile('photo')]: _, ...files } = own;
  files[typeFile('author')] = typeText('author', { name: { type: 'integer' } });
  const lines = typeFaults(project(files), KIND_UIDS).map(faultLine);
  expect(lines).toEqual(
    expect.arrayContaining([
      '- newsroom.contentTypes.photo names api::photo.photo, and the project has no such content type. Name one that it has, or add it.',
      '- The attribute "name" of api::author.author is "integer", and an author needs "string". Change it in the schema.',
    ])
  );
});

it('looks at attributes by the names that the configuration gives them', () => {
  const own = Object.fromEntries(ownTemplates().map(({ name, text }) => [`src/${name}`, text]));
  const names = { article: { title: 'headline' } };
  expect(typeFaults(project(own), KIND_UIDS, names).map(faultLine)).toEqual([
    '- api::article.article has no attribute "headline", which an article needs. Add it to the schema as "string".',
    expect.stringContaining('newsroom.fields.article.title names "headline" in its place'),
  ]);
});

it('finds secrets that are not set, or known to all', () => {
  const given = [
    `module.exports = ({ env }) => [env('ADMIN_JWT_SECRET'), env.array('APP_KEYS'), env('ENCRYPTION_KEY', 'x')];`,
  ];
  const named = (environment: Record<string, string>, hasAccounts = false) =>
    secretFaults({ scripts: given, environment, hasAccounts }).map(({ what }) => what);
  expect(named({ ADMIN_JWT_SECRET: 'good', APP_KEYS: 'a,b' })).toEqual([]);
  expect(named({ APP_KEYS: 'toBeModified1,toBeModified2' }, true)).toEqual([
    "APP_KEYS is still Strapi's sample, which everybody knows.",
    'ADMIN_JWT_SECRET is not set.',
    'JWT_SECRET is not set.',
  ]);
});

it('advises, and calls it no fault', () => {
  expect(advice(project())).toHaveLength(2);
  const files = {
    'config/api.js': 'module.exports = { rest: { strictParams: true } };',
    'config/server.js': 'module.exports = ({ env }) => ({ url: env("PUBLIC_URL") });',
  };
  expect(advice(project(files))).toEqual([]);
});
