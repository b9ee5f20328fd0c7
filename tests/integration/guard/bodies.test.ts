import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { tinyJpeg } from '../../support/files';
import { newFolder, removeFolder } from '../../support/folder';
import { httpClient } from '../../support/http';
import { waitFor } from '../../support/wait-for';
import { form } from './sent-files';

/** The system's temporary folder, as this newsroom sees it. */
const tmp = newFolder();
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
  newsroom = await bootNewsroom({ env: { TMPDIR: tmp } });
  token = await createApiToken(newsroom.strapi);
  admin = await logIn(newsroom);
  newsroom.strapi.log.level = 'error';
});
afterAll(async () => {
  await newsroom.stop();
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
    .filter((name) => !KEPT.some((kept) => name.startsWith(kept)));
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
    const written = jest.spyOn(fs, 'WriteStream');
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
    expect(written).not.toHaveBeenCalled();
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
  const written = jest.spyOn(fs, 'WriteStream');
  for (const address of ['/upload', '/upload/files', '/upload/files/1/replace']) {
    expect((await reader.client.post(address, form(FILE))).status).toBe(403);
  }
  expect(written).not.toHaveBeenCalled();
});

it('keeps the files of a request in a folder that nobody else may look into', async () => {
  const modes: string[] = [];
  const seen = jest.spyOn(fs, 'WriteStream').mockImplementation((...given: unknown[]) => {
    const folder = path.dirname(String(given[0]));
    modes.push(
      `${path.relative(tmp, folder).replace(/\d+-\w+$/, '')} ${(fs.statSync(folder).mode & 0o777).toString(8)}`
    );
    seen.mockRestore();
    return new fs.WriteStream(...(given as ConstructorParameters<typeof fs.WriteStream>));
  });
  expect((await httpClient(newsroom.url, token).post('/api/upload', form(FILE))).status).toBe(201);
  expect(modes).toEqual(['strapi-guard- 700']);
  expect(left()).toEqual([]);
});

const START =
  '--x\r\nContent-Disposition: form-data; name="files"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n';

/** The head of a request, as it goes over the wire. */
function head(address: string, headers: Record<string, string | number>): string {
  const lines = Object.entries({
    host: 'newsroom',
    authorization: `Bearer ${token}`,
    connection: 'close',
    ...headers,
  });
  return `POST ${address} HTTP/1.1\r\n${lines.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n`;
}

it('leaves nothing of a client that goes half-way', async () => {
  const socket = net.connect(Number(new URL(newsroom.url).port), '127.0.0.1');
  socket.write(
    head('/api/upload', {
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': 10_000_000,
    })
  );
  socket.write(START + 'a'.repeat(100_000));
  await waitFor('a part of the file', () => left().some((name) => name.includes(path.sep)));
  socket.destroy();
  await waitFor('an empty folder', () => left().length === 0);
});

describe('a body that cannot be read', () => {
  const MULTIPART = { 'content-type': 'multipart/form-data; boundary=x' };
  const JSON_TYPE = { 'content-type': 'application/json' };

  it.each<[string, string, Record<string, string>, string]>([
    ['of no parts', '/api/upload', MULTIPART, 'no parts at all'],
    ['that ends in a part', '/api/upload', MULTIPART, `${START}half`],
    ['that ends in a header', '/api/upload', MULTIPART, START.slice(0, 40)],
    [
      'without a boundary',
      '/api/upload',
      { 'content-type': 'multipart/form-data' },
      `${START}a\r\n--x--`,
    ],
    [
      'with another boundary',
      '/api/upload',
      { 'content-type': 'multipart/form-data; boundary=y' },
      `${START}a\r\n--x--`,
    ],
    [
      'with a broken header',
      '/api/upload',
      MULTIPART,
      '--x\r\nContent-Dis position\r\n\r\na\r\n--x--',
    ],
    [
      'of an unknown encoding',
      '/api/upload',
      MULTIPART,
      START.replace('\r\n\r\n', '\r\nContent-Transfer-Encoding: nonsense\r\n\r\n') + 'a\r\n--x--',
    ],
    [
      'of another kind of parts',
      '/api/upload',
      { 'content-type': 'multipart/mixed; boundary=x' },
      'nonsense',
    ],
    [
      'not packed, to REST',
      '/api/articles',
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
      '{"data":{}}',
    ],
    [
      'not deflated',
      '/api/articles',
      { ...JSON_TYPE, 'content-encoding': 'deflate' },
      '{"data":{}}',
    ],
    [
      'not packed with Brotli',
      '/api/articles',
      { ...JSON_TYPE, 'content-encoding': 'br' },
      '{"data":{}}',
    ],
    [
      'not packed, to GraphQL',
      '/graphql',
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
      '{"query":"{__typename}"}',
    ],
    [
      'not packed, to the panel',
      '/admin/login',
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
      '{}',
    ],
    [
      'not packed, as a form',
      '/api/articles',
      { 'content-type': 'application/x-www-form-urlencoded', 'content-encoding': 'gzip' },
      'a=b',
    ],
    [
      'not packed, as text',
      '/api/articles',
      { 'content-type': 'text/plain', 'content-encoding': 'gzip' },
      'text',
    ],
    ['that is no JSON', '/api/articles', JSON_TYPE, '{"data":'],
    ['that is no JSON, to GraphQL', '/graphql', JSON_TYPE, '{"data":'],
  ])("%s is the sender's mistake", async (_what, address, headers, body) => {
    const answer = await sendRaw(
      head(address, { ...headers, 'content-length': Buffer.byteLength(body) }) + body
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toMatch(/\bat .*\.js:/);
    expect(logged).toEqual([]);
    expect(left()).toEqual([]);
  });

  it('of an encoding that is not known is 415', async () => {
    const answer = await sendRaw(
      head('/api/articles', { ...JSON_TYPE, 'content-encoding': 'nonsense', 'content-length': 2 }) +
        '{}'
    );
    expect(answer).toMatch(/^HTTP\/1\.1 415 /);
    expect(logged).toEqual([]);
  });

  it('of too many bytes is 413, whether it says so or not', async () => {
    const said = await sendRaw(
      head('/api/upload', { ...MULTIPART, 'content-length': 900_000_000 }) + START
    );
    expect(said).toMatch(/^HTTP\/1\.1 413 /);
    expect(said).toContain('201 MB');
    const config = newsroom.strapi.config.get<{ uploads: object }>('plugin::guard');
    newsroom.strapi.config.set('plugin::guard', {
      ...config,
      uploads: { ...config.uploads, imageMegabytes: 0.01, audioMegabytes: 0.02 },
    });
    const unsaid = await httpClient(newsroom.url, token).post(
      '/api/upload',
      form({ ...FILE, bytes: Buffer.alloc(500_000, 'a') })
    );
    const large = await httpClient(newsroom.url, token).post(
      '/api/upload',
      form({ ...FILE, bytes: Buffer.concat([tinyJpeg, Buffer.alloc(15_000)]) })
    );
    newsroom.strapi.config.set('plugin::guard', config);
    expect([unsaid.status, large.status]).toEqual([413, 413]);
    expect(large.text).toContain('a.jpg is larger than 0.01 MB');
    expect(left()).toEqual([]);
    expect(logged).toEqual([]);
  });
});

/** @returns the whole answer, headers first */
function sendRaw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(new URL(newsroom.url).port), '127.0.0.1', () =>
      socket.write(request)
    );
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (part) => (answer += part));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}
