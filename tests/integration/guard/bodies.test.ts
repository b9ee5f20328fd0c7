import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { tinyJpeg } from '../../support/files';
import { newFolder, removeFolder } from '../../support/folder';
import { httpClient } from '../../support/http';
import { waitFor } from '../../support/wait-for';
import { MULTIPART, PART, postHead } from './raw-post';
import { form } from './sent-files';

/** The system's temporary folder, as this newsroom sees it. */
const tmp = newFolder();
const tmpdir = os.tmpdir;
const gone = spawnSync(process.execPath, ['-e', '0']).pid;
const LEFT = [
  `strapi-guard-${gone}-abcdef`,
  `strapi-guard-${process.pid}-abcdef`,
  'strapi-upload-OLDone',
];
const KEPT = [`strapi-guard-${process.ppid}-abcdef`, 'strapi-upload-NEWone', 'somebody-elses'];

let newsroom: Newsroom;
let token: string;
let admin: AdminSession;
const logged: string[] = [];

beforeAll(async () => {
  for (const name of [...LEFT, ...KEPT]) {
    fs.mkdirSync(path.join(tmp, name));
    fs.writeFileSync(path.join(tmp, name, 'a-file'), 'left');
  }
  fs.utimesSync(path.join(tmp, 'strapi-upload-OLDone'), 1, 1);
  os.tmpdir = () => tmp;
  newsroom = await bootNewsroom();
  token = await createApiToken(newsroom.strapi);
  admin = await logIn(newsroom);
  newsroom.strapi.log.level = 'error';
});
afterAll(async () => {
  await newsroom.stop();
  os.tmpdir = tmpdir;
  removeFolder(tmp);
});

beforeEach(() => {
  logged.length = 0;
  jest.spyOn(newsroom.strapi.log, 'error').mockImplementation((entry: unknown) => {
    logged.push(entry instanceof Error ? String(entry.stack) : String(entry));
    return newsroom.strapi.log;
  });
});
afterEach(() => jest.restoreAllMocks());

/** Everything in the temporary folder that was not there at the start. */
function left(): string[] {
  return fs
    .readdirSync(tmp, { recursive: true })
    .map(String)
    .filter((name) => ![...KEPT, 'newsroom-test-'].some((kept) => name.startsWith(kept)));
}

/** The ways in which a file is begun. */
function writes() {
  return [jest.spyOn(fs, 'createWriteStream'), jest.spyOn(fs, 'WriteStream')];
}

const FILE = { name: 'a.jpg', type: 'image/jpeg', bytes: tinyJpeg };
const FIELDS = ['files', 'file', 'avatar', 'files.image', 'data', '__proto__', 'a[b][c]', ''];

it('the start sweeps what a killed process has left, and nothing else', () => {
  expect(left()).toEqual([]);
  for (const name of KEPT) expect(fs.existsSync(path.join(tmp, name, 'a-file'))).toBe(true);
});

describe.each([
  ['POST', '/api/articles'],
  ['PUT', '/api/articles/abc'],
  ['PATCH', '/api/articles'],
  ['POST', '/api/auth/local'],
  ['POST', '/api/uploads'],
  ['POST', '/api/upload/files'],
  ['POST', '/graphql'],
  ['POST', '/graphql?a=1'],
  ['POST', '/graphql/'],
  ['POST', '/admin/login'],
  ['POST', '/upload/actions/upload-from-urls'],
  ['POST', '/upload/folders'],
  ['POST', '/content-manager/collection-types/api::photo.photo'],
  ['POST', '/uploads/a.jpg'],
  ['POST', '/nowhere'],
  ['POST', '/'],
])('%s %s takes no files from anybody', (method, address) => {
  it.each(FIELDS)('called %j', async (field) => {
    for (const authorization of ['', `Bearer ${token}`]) {
      const answer = await fetch(newsroom.url + address, {
        method,
        headers: authorization ? { authorization } : {},
        body: form(FILE, field),
      });
      expect([answer.status, left()]).toEqual([415, []]);
      expect(((await answer.json()) as { error: { message: string } }).error.message).toMatch(
        /takes no files/
      );
    }
    expect(logged).toEqual([]);
  });
});

describe.each([
  ['POST', '/api/upload', [401, 403]],
  ['POST', '/API/Upload/', [401, 403]],
  ['POST', '/api/upload?id=1', [401, 403]],
  ['POST', '/upload', [401]],
  ['POST', '/upload?id=1', [401]],
  ['POST', '/upload/files', [401]],
  ['PUT', '/upload/files/1', [401]],
  ['POST', '/upload/files/1/replace', [401]],
  ['POST', '/admin/project-settings', [401]],
])('%s %s', (method, address, statuses) => {
  it.each(FIELDS)('writes nothing for those who may not: %j', async (field) => {
    const written = writes();
    const wrong: Record<string, string> = { authorization: 'Bearer nonsense' };
    for (const headers of [{}, wrong]) {
      const answer = await fetch(newsroom.url + address, {
        method,
        headers,
        body: form(FILE, field),
      });
      expect(statuses).toContain(answer.status);
      expect(left()).toEqual([]);
    }
    for (const spy of written) expect(spy).not.toHaveBeenCalled();
    expect(logged).toEqual([]);
  });

  it.each(FIELDS)('leaves nothing of those who may: %j', async (field) => {
    const client = address.toLowerCase().startsWith('/api')
      ? httpClient(newsroom.url, token)
      : admin.client;
    await (method === 'PUT'
      ? client.put(address, form(FILE, field))
      : client.post(address, form(FILE, field)));
    expect(left()).toEqual([]);
  });
});

it('asks for the right to upload before it reads a file', async () => {
  const roles = newsroom.strapi.service('admin::role');
  const role = await roles.create({ name: 'A reader of files', description: '' });
  await roles.assignPermissions(role.id, [
    { action: 'plugin::upload.read', subject: null, conditions: [], properties: {} },
  ]);
  const reader = await logIn(newsroom, role.code);
  const written = writes();
  for (const address of ['/upload', '/upload/files', '/upload/files/1/replace']) {
    expect((await reader.client.post(address, form(FILE))).status).toBe(403);
  }
  for (const spy of written) expect(spy).not.toHaveBeenCalled();
});

it('keeps a file where nobody else may look, and nothing of a client that goes half-way', async () => {
  const socket = net.connect(Number(new URL(newsroom.url).port), '127.0.0.1');
  const length = { 'content-length': 10_000_000 };
  socket.write(postHead('/api/upload', token, { ...MULTIPART, ...length }));
  socket.write(PART + 'a'.repeat(100_000));
  const file = await waitFor('a part of the file', () =>
    left().find((name) => name.includes(path.sep))
  );
  const mode = (name: string) => (fs.statSync(path.join(tmp, name)).mode & 0o777).toString(8);
  expect([mode(path.dirname(file)), mode(file)]).toEqual(['700', '600']);
  socket.destroy();
  await waitFor('an empty folder', () => left().length === 0);
  expect(logged).toEqual([]);
});
