import fs from 'node:fs';
import path from 'node:path';

import { factories } from '../support/factories';
import { newFolder, removeFolder } from '../support/folder';
import { lostRows, type Rows, rowsIn } from '../support/kept-rows';
import { packages } from '../support/packages';
import {
  somebodysProject,
  type SomebodysProject,
  type Started,
} from '../support/somebodys-project';

/** What the project had before: nobody but its owner may change a row of it. */
const OWN = /^(?:articles|notes)/;
const ARTICLE = 'src/api/article/content-types/article/schema.json';
const ADD = ['add', '--yes', '--no-install'];

const pack = packages.unpacked('strapi-plugin-newsroom');

/** For what is made of packages and databases meanwhile. */
let folder: string;
let project: SomebodysProject;
/** The database as it was before the pack came. */
let before: Rows;
let started: Started | null = null;

beforeAll(async () => {
  folder = newFolder();
  project = somebodysProject('js');
  started = await project.start();
  const { client } = started;
  const note = await client.post('/api/notes', { data: { text: 'Nobody reads this' } });
  for (const title of ['One', 'Two']) {
    const seeAlso = [note.body.data.documentId];
    const data = { title, content: `**${title}**`, author: 'Sample Desk', views: 7, seeAlso };
    await client.post('/api/articles', { data });
  }
  await client.post('/api/articles?status=draft', { data: { title: 'Three', views: 0 } });
  await stop();
  before = await rowsIn(project.database);
  fs.copyFileSync(path.join(project.folder, 'data.db'), path.join(folder, 'before.db'));
});
afterEach(stop);
afterAll(() => {
  project.remove();
  removeFolder(folder);
});

async function stop(): Promise<void> {
  await started?.stop();
  started = null;
}

it('does nothing unless somebody agrees', () => {
  const files = project.files();
  const { code, output } = project.command(pack, 'add');
  expect([code, output]).toEqual([1, expect.stringContaining('say --yes')]);
  expect(output).toContain('+     "bylineOverride": {');
  expect(project.files()).toEqual(files);
});

it('does not write over a file of the project', () => {
  const file = path.join(project.folder, 'src/api/photo/routes/photo.js');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, 'module.exports = { routes: [] };\n');
  const files = project.files();
  const { code, output } = project.command(pack, ...ADD);
  fs.rmSync(path.join(project.folder, 'src/api/photo'), { recursive: true });
  expect(code).toBe(1);
  expect(output).toContain('src/api/photo/routes/photo.js is not the newsroom');
  expect(output).toContain('  - module.exports = { routes: [] };');
  expect({ ...project.files(), 'src/api/photo/routes/photo.js': expect.any(String) }).toEqual(
    files
  );
});

describe('in JavaScript', () => {
  it('makes a newsroom of a project, and loses nothing', async () => {
    const { code, output } = project.command(pack, ...ADD);
    expect([code, output]).toEqual([0, expect.stringContaining(`${ARTICLE} is yours`)]);
    project.install(packages);
    started = await project.start();
    await expectNewsroom(started);
    await stop();
    expect(lostRows(before, await rowsIn(project.database), OWN)).toEqual([]);
  });

  it('changes nothing the second time', () => {
    const files = project.files();
    expect(project.command(pack, ...ADD)).toMatchObject({
      code: 0,
      output: expect.stringContaining('There is nothing to do.'),
    });
    expect(project.files()).toEqual(files);
  });

  it('is well, and says what is not', () => {
    expect(project.command(pack, 'doctor')).toMatchObject({
      code: 0,
      output: expect.stringContaining('All is well.'),
    });
    const files = project.files();
    const change = (file: string, from: string | RegExp, to: string): void =>
      fs.writeFileSync(path.join(project.folder, file), files[file]?.replace(from, to) ?? '');
    change('package.json', '"strapi-plugin-outbox":"0.1.0"', '"strapi-plugin-unknown":"0.1.0"');
    change('.env', /APP_KEYS=.*/, 'APP_KEYS=');
    change('config/plugins.js', /'read-cache': .*/, '');
    change('config/database.js', `'sqlite'`, `'mysql'`);
    change(
      'config/middlewares.js',
      /^[^]*$/,
      `module.exports = ['strapi::errors', 'strapi::body'];`
    );
    change('src/index.js', `'firstBoot'`, `'kinds'`);
    change(ARTICLE, '"blocks"', '"json"');
    fs.rmSync(path.join(project.folder, 'src/components/newsroom/credit.json'));
    const modules = path.join(project.folder, 'node_modules');
    fs.renameSync(path.join(modules, 'strapi-plugin-newsroom'), path.join(modules, 'away'));
    const { code, output } = project.command(path.join(modules, 'away'), 'doctor');
    fs.renameSync(path.join(modules, 'away'), path.join(modules, 'strapi-plugin-newsroom'));
    for (const [file, text] of Object.entries(files)) {
      fs.writeFileSync(path.join(project.folder, file), text);
    }
    expect(code).toBe(1);
    for (const fault of [
      'MySQL and MariaDB are not supported',
      'strapi-plugin-newsroom is in package.json and not in node_modules.',
      'config/plugins.js has no entry for read-cache.',
      'src/index.js does not have the database set up',
      'config/middlewares.js lacks strapi::query.',
      'The attribute "body" of api::article.article is "json"',
      'The project has no component newsroom.credit',
      'APP_KEYS is not set.',
    ]) {
      expect(output).toContain(fault);
    }
  });

  it('brings newer types, merged with the project’s own changes, and takes all out but data', async () => {
    const newer = newerPack();
    edit(ARTICLE, '"title": {', '"lede": { "type": "string" },\n    "title": {');
    const { code, output } = project.command(newer, 'upgrade', '--yes', '--no-install');
    expect([code, output]).toEqual([0, expect.stringContaining('photo/schema.json')]);
    const attributes = (file: string) =>
      Object.keys(JSON.parse(project.files()[file] ?? '').attributes);
    expect(attributes('src/api/photo/content-types/photo/schema.json')).toContain('mood');
    expect(attributes(ARTICLE)).toEqual(expect.arrayContaining(['views', 'lede', 'body']));
    const used = await rowsIn(project.database);

    expect(project.command(pack, 'remove', '--yes', '--no-install').code).toBe(0);
    project.uninstall();
    const scripts = ['config/plugins.js', 'src/index.js'].map((file) => project.files()[file]);
    expect(scripts.join('')).not.toMatch(/newsroom|outbox|read-cache/);
    started = await project.start();
    const { body } = await started.client.get<{ data: object[] }>('/api/articles?populate=*');
    expect(body.data).toHaveLength(3);
    await stop();
    expect(
      lostRows(used, await rowsIn(project.database), /^(?!strapi_|sqlite_|up_|admin_|i18n_)/)
    ).toEqual([]);
  });
});

describe('in TypeScript', () => {
  it('makes a newsroom of a project, and takes it out again', async () => {
    const other = somebodysProject('ts');
    try {
      copyDatabase(project, other);
      const files = other.files();
      expect(other.command(pack, ...ADD).code).toBe(0);
      other.install(packages);
      started = await other.start();
      await expectStory(started);
      await stop();
      expect(lostRows(before, await rowsIn(other.database), OWN)).toEqual([]);
      other.uninstall();
      expect(other.command(pack, 'remove', '--yes', '--with-types').code).toBe(0);
      expect(other.files()).toEqual(files);
    } finally {
      await stop();
      other.remove();
    }
  });
});

async function expectNewsroom(host: Started): Promise<void> {
  await expectStory(host);
  const { client, visitor } = host;
  // The database was in use: nothing in it was opened.
  for (const address of ['/api/articles', '/api/notes'])
    expect((await visitor.get(address)).status).toBe(403);
  const { body } = await client.get<{ data: object[] }>('/api/articles?filters[title][$eq]=One');
  expect(body.data).toMatchObject([
    { title: 'One', content: '**One**', author: 'Sample Desk', views: 7, byline: null },
  ]);
}

async function expectStory({ client }: Started): Promise<void> {
  const make = factories(client);
  const author = await make.author({ name: 'Olena Sample' });
  const { documentId } = await make.article({ credits: [{ author: author.documentId }] });
  const { body } = await client.get(`/api/articles/${documentId}`);
  expect([body.data.byline?.line, body.data.timestamps?.published?.timeZone]).toEqual([
    'by Olena Sample',
    'Europe/London',
  ]);
}

function edit(file: string, from: string, to: string): void {
  const target = path.join(project.folder, file);
  fs.writeFileSync(target, fs.readFileSync(target, 'utf8').replace(from, to));
}

/** The pack of later, whose photos have a mood. */
function newerPack(): string {
  const newer = path.join(folder, 'newer');
  fs.cpSync(pack, newer, { recursive: true });
  const change = (file: string, from: string, to: string): void => {
    const target = path.join(newer, file);
    fs.writeFileSync(target, fs.readFileSync(target, 'utf8').replace(from, to));
  };
  change('package.json', '"version": "0.1.0"', '"version": "0.2.0"');
  const mood = '"attributes": { "mood": { "type": "string" },';
  change('templates/api/photo/content-types/photo/schema.json', '"attributes": {', mood);
  return newer;
}

function copyDatabase(from: SomebodysProject, to: SomebodysProject): void {
  fs.copyFileSync(path.join(folder, 'before.db'), path.join(to.folder, 'data.db'));
  fs.copyFileSync(path.join(from.folder, 'token'), path.join(to.folder, 'token'));
}
