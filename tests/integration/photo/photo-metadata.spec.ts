import fs from 'node:fs';
import path from 'node:path';

import sharp from 'sharp';

import { type AdminSession, type RoleCode, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type HttpClient, httpClient } from '../../support/http';
import { root } from '../../support/root';

const MIME: Record<string, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
};

interface StoredFile {
  id: number;
  name: string;
  url: string;
}

let newsroom: Newsroom;
let api: HttpClient;
let superAdmin: AdminSession;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  api = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  superAdmin = await logIn(newsroom);
});

afterAll(() => newsroom.stop());

function fixture(name: string): Buffer {
  return fs.readFileSync(path.join(root, 'tests/fixtures/photo', name));
}

function form(name: string, bytes: Buffer = fixture(name)): FormData {
  const data = new FormData();
  const type = MIME[path.extname(name).slice(1)];
  data.append('files', new Blob([new Uint8Array(bytes)], { type }), name);
  return data;
}

const byRest = async (data: FormData): Promise<StoredFile> =>
  first(await api.post<StoredFile[]>('/api/upload', data));

/** The routes that put a file into the media library: of the API, of the admin panel and its new one. */
const ways: [string, (data: FormData) => Promise<StoredFile>][] = [
  ['REST', byRest],
  ['admin', async (data) => first(await superAdmin.client.post<StoredFile[]>('/upload', data))],
  [
    'admin, one by one',
    async (data) => {
      const answer = await superAdmin.client.post<StoredFile>('/upload/files', data);
      return first({ ...answer, body: [answer.body] });
    },
  ],
];

function first(answer: { status: number; text: string; body: StoredFile[] }): StoredFile {
  const [file] = answer.body;
  if (answer.status !== 201 || !file) throw new Error(`Uploading was answered with ${answer.text}`);
  return file;
}

function upload(name: string, bytes?: Buffer): Promise<StoredFile> {
  return byRest(form(name, bytes));
}

async function kept(fileId: number) {
  const answer = await superAdmin.client.get(`/newsroom/photo-metadata/${fileId}`);
  expect(answer.status).toBe(200);
  return answer.body.data;
}

const PHOTOS = ['full.jpg', 'full.png', 'full.webp', 'full.avif'];

describe('the metadata of an uploaded image', () => {
  describe.each(ways)('by %s', (_way, send) => {
    it.each(PHOTOS)('is kept of %s, and no longer in it', async (name) => {
      const file = await send(form(name));
      const stored = await fetch(newsroom.url + new URL(file.url, newsroom.url).pathname);
      const { xmp } = await sharp(Buffer.from(await stored.arrayBuffer())).metadata();
      expect(xmp).toBeUndefined();
      expect(await kept(file.id)).toMatchObject({
        creator: { value: 'Mykola Sample', from: 'xmp', cut: false },
        credit: { value: 'Sample Images Ukraine via Example Pictures', from: 'xmp', cut: false },
        caption: { value: 'Командир бригади у Львові, Україна, 1 лютого 2024 року.' },
        takenAt: { value: '2024-02-01T17:25:00+02:00' },
        digitalSourceType: {
          value: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
        },
        unread: [],
      });
    });
  });

  it('is kept file by file when several come at once', async () => {
    const data = form('iim-windows-1251.jpg');
    data.append(
      'files',
      new Blob([new Uint8Array(fixture('bare.jpg'))], { type: MIME.jpg }),
      'bare.jpg'
    );
    data.append(
      'files',
      new Blob([new Uint8Array(fixture('exif.jpg'))], { type: MIME.jpg }),
      'exif.jpg'
    );
    // In the order in which their last bytes were written, which may be any.
    const files = await api.post<StoredFile[]>('/api/upload', data);
    const said: Record<string, unknown> = {};
    for (const { id, name } of files.body) said[name] = (await kept(id))?.creator?.value ?? null;
    expect(said).toEqual({
      'iim-windows-1251.jpg': 'Микола Зразок',
      'bare.jpg': null,
      'exif.jpg': 'Camera Owner',
    });
  });

  it('is kept when other code uploads', async () => {
    const filepath = path.join(newsroom.folder, 'programmatic.jpg');
    fs.writeFileSync(filepath, fixture('full.jpg'));
    const [file] = await newsroom.strapi
      .plugin('upload')
      .service('upload')
      .upload({
        data: { fileInfo: {} },
        files: {
          filepath,
          originalFilename: 'programmatic.jpg',
          mimetype: 'image/jpeg',
          size: fs.statSync(filepath).size,
        },
      });
    expect(await kept(file.id)).toMatchObject({ creator: { value: 'Mykola Sample' } });
  });

  it('is read again when the file is replaced, and forgotten when the new one says nothing', async () => {
    const { id } = await upload('full.jpg');
    const replace = (name: string) =>
      superAdmin.client.post(`/upload/files/${id}/replace`, form(name));
    expect((await replace('exif.jpg')).status).toBe(200);
    expect(await kept(id)).toMatchObject({ creator: { value: 'Camera Owner', from: 'exif' } });
    expect((await replace('bare.jpg')).status).toBe(200);
    expect(await kept(id)).toBeNull();
  });

  it('is forgotten with the file', async () => {
    const rows = newsroom.strapi.db.query('plugin::newsroom.photo-metadata');
    const [one, other] = [await upload('full.jpg'), await upload('full.png')];
    const deletion = await superAdmin.client.del(`/upload/files/${one.id}`);
    expect(deletion.status).toBe(200);
    expect(await rows.count({ where: { fileId: one.id } })).toBe(0);
    const bulk = await superAdmin.client.post('/upload/actions/bulk-delete', {
      fileIds: [other.id],
    });
    expect(bulk.status).toBe(200);
    expect(await rows.count({ where: { fileId: other.id } })).toBe(0);
  });

  it.each<[string, string]>([
    ['no XML', 'garbage'],
    ['an entity bomb', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'],
    ['a packet of two megabytes', `<x>${' '.repeat(2_000_000)}</x>`],
  ])('never fails an upload: %s', async (_name, xmp) => {
    const bytes = await sharp(fixture('bare.jpg')).withXmp(xmp).webp().toBuffer();
    const { id } = await upload('odd.webp', bytes);
    expect(await kept(id)).toMatchObject({ unread: ['xmp'], creator: null });
  });

  it('never fails an upload: nowhere to keep it', async () => {
    const connection = newsroom.strapi.db.connection;
    await connection.schema.renameTable('newsroom_photo_metadata', 'newsroom_photo_metadata_away');
    const { id } = await upload('full.jpg');
    await connection.schema.renameTable('newsroom_photo_metadata_away', 'newsroom_photo_metadata');
    expect(await kept(id)).toBeNull();
  });

  it('stays out of the API', async () => {
    const schema = await api.post('/graphql', {
      query: '{ __schema { types { name } queryType { fields { name } } } }',
    });
    expect(schema.status).toBe(200);
    expect(schema.text).toContain('Photo');
    expect(schema.text).not.toMatch(/photo_?metadata/i);
    expect((await api.get('/api/photo-metadata-rows')).status).toBe(404);
  });
});

describe('GET /newsroom/photo-metadata/:fileId', () => {
  let fileId: number;

  beforeAll(async () => {
    fileId = (await upload('full.jpg')).id;
  });

  const ask = (client: HttpClient, id: number | string = fileId) =>
    client.get(`/newsroom/photo-metadata/${id}`);

  it('is closed to the public and to API tokens', async () => {
    expect((await ask(httpClient(newsroom.url))).status).toBe(401);
    expect((await ask(api)).status).toBe(401);
  });

  it.each<[RoleCode, number]>([
    ['strapi-editor', 200],
    ['strapi-super-admin', 200],
  ])('answers a %s who may read photos and files with %i', async (role, status) => {
    await grantPhotoRead(role);
    const { client } = await logIn(newsroom, role);
    expect((await ask(client)).status).toBe(status);
  });

  it('refuses a reader without the two permissions, and with only one of them', async () => {
    const code = await readerRole([]);
    const statuses: number[] = [];
    for (const actions of [[], [READ_FILES], [READ_PHOTOS], [READ_FILES, READ_PHOTOS]]) {
      await setPermissions(code, actions);
      statuses.push((await ask((await logIn(newsroom, code)).client)).status);
    }
    expect(statuses).toEqual([403, 403, 403, 200]);
  });

  it('keeps to the conditions of the role: only files of their own', async () => {
    const code = await readerRole([
      READ_PHOTOS,
      { ...READ_FILES, conditions: ['admin::is-creator'] },
    ]);
    const { client } = await logIn(newsroom, code);
    expect((await ask(client)).status).toBe(404);
  });

  it('says what is wrong with a number', async () => {
    expect((await ask(superAdmin.client, 'one')).status).toBe(400);
    expect((await ask(superAdmin.client, '99999999999999999999')).status).toBe(400);
    expect((await ask(superAdmin.client, 999_999)).status).toBe(404);
  });
});

interface Permission {
  action: string;
  subject: string | null;
  conditions?: string[];
}

const READ_FILES: Permission = { action: 'plugin::upload.read', subject: null };
const READ_PHOTOS: Permission = {
  action: 'plugin::content-manager.explorer.read',
  subject: 'api::photo.photo',
};

/** A new role of the admin panel, by its code. */
async function readerRole(permissions: Permission[]): Promise<RoleCode> {
  const role = await newsroom.strapi
    .service('admin::role')
    .create({ name: `Reader ${Math.random()}`, description: '' });
  await setPermissions(role.code, permissions);
  return role.code;
}

async function setPermissions(code: string, permissions: Permission[]): Promise<void> {
  const roles = newsroom.strapi.service('admin::role');
  const { id } = await roles.findOne({ code });
  await roles.assignPermissions(
    id,
    permissions.map((permission) => ({
      conditions: [],
      properties: permission.subject ? { fields: ['caption'] } : {},
      ...permission,
    }))
  );
}

/** A fresh newsroom's editors may read files; which types they may read is the newsroom's choice. */
async function grantPhotoRead(code: RoleCode): Promise<void> {
  if (code === 'strapi-super-admin') return;
  await setPermissions(code, [READ_FILES, READ_PHOTOS]);
}
