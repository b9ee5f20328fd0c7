import { installCommand, tarballsByName, toInstall, uninstallCommand } from './packages';
import { PACKAGES, type Project } from './project';

const project = (part: Partial<Project>): Project => ({
  language: 'js',
  platform: { strapi: '5.54.0', node: '20.0.0', database: 'sqlite', sqliteDriver: '12.8.0' },
  manager: 'npm',
  dependencies: {},
  installed: {},
  missingPeers: [],
  types: [],
  components: [],
  record: null,
  read: () => null,
  ...part,
});

const supply = { version: '1.2.3', tarballs: {}, peers: { graphql: '^16.8.1' } };

it('asks for what is missing, of this version', () => {
  const dependencies = { 'strapi-plugin-newsroom': '1.2.3', 'strapi-plugin-outbox': '1.0.0' };
  const installed = { 'strapi-plugin-newsroom': '1.2.3', 'strapi-plugin-outbox': '1.0.0' };
  expect(toInstall(project({ dependencies, installed }), PACKAGES, supply)).toEqual([
    'strapi-plugin-outbox@1.2.3',
    'strapi-plugin-read-cache@1.2.3',
  ]);
});

it('takes tarballs before the registry, and asks for peers where nobody else does', () => {
  const tarballs = { 'strapi-plugin-newsroom': '/packs/newsroom.tgz' };
  const names = ['strapi-plugin-newsroom' as const];
  const asked = (part: Partial<Project>) =>
    toInstall(project(part), names, { ...supply, tarballs });
  expect(asked({ manager: 'npm' })).toEqual(['/packs/newsroom.tgz']);
  expect(asked({ manager: 'yarn' })).toEqual(['/packs/newsroom.tgz', 'graphql@^16.8.1']);
  expect(asked({ manager: 'yarn', dependencies: { graphql: '16.0.0' } })).toEqual([
    '/packs/newsroom.tgz',
  ]);
});

it('asks for nothing where all is there', () => {
  const installed = { 'strapi-plugin-newsroom': '1.2.3' };
  const given = project({ manager: 'yarn', dependencies: installed, installed });
  expect(toInstall(given, ['strapi-plugin-newsroom'], supply)).toEqual([]);
});

it('knows tarballs by their names', () => {
  const files = [
    '/a/strapi-plugin-newsroom-0.1.0.tgz',
    'strapi-plugin-read-cache-0.1.0.tgz',
    'x.tgz',
  ];
  expect(tarballsByName(files)).toEqual({
    'strapi-plugin-newsroom': files[0],
    'strapi-plugin-read-cache': files[1],
  });
  expect(tarballsByName(['strapi-plugin-newsroom-extra-0.1.0.tgz'])).toEqual({});
});

it.each([
  ['npm', 'npm install --save-exact a', 'npm uninstall a'],
  ['pnpm', 'pnpm add --save-exact a', 'pnpm remove a'],
  ['yarn', 'yarn add --exact a', 'yarn remove a'],
] as const)('speaks to %s', (manager, install, uninstall) => {
  expect(installCommand(manager, ['a']).join(' ')).toBe(install);
  expect(uninstallCommand(manager, ['a']).join(' ')).toBe(uninstall);
});
