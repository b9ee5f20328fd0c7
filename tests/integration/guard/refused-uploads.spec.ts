import fs from 'node:fs';
import path from 'node:path';

import { logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { failCommits, keepCommits, UNKEPT } from '../../support/failing-commits';
import { type HttpClient, httpClient } from '../../support/http';
import { picture } from './sent-files';

const NOWHERE = 987_654;

let newsroom: Newsroom;
let chief: HttpClient;
let script: HttpClient;
/** Large enough for every smaller format. */
let large: Buffer;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  chief = (await logIn(newsroom)).client;
  script = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  large = await picture().resize(1200, 900).jpeg().toBuffer();
});
afterAll(() => newsroom.stop());

function form(...files: Array<{ name: string; folder?: number }>): FormData {
  const data = new FormData();
  for (const { name } of files) {
    data.append('files', new Blob([new Uint8Array(large)], { type: 'image/jpeg' }), name);
  }
  for (const file of files) data.append('fileInfo', JSON.stringify(file));
  return data;
}

const stored = (): string[] =>
  fs.readdirSync(path.join(newsroom.strapi.dirs.static.public, 'uploads')).toSorted();

const rows = (): Promise<number> => newsroom.strapi.db.query('plugin::upload.file').count();

it('stores four formats beside a picture that is kept', async () => {
  const before = stored().length;
  expect((await chief.post('/upload', form({ name: 'kept.jpg' }))).status).toBe(201);
  expect(stored().length).toBe(before + 5);
});

describe('an upload whose row is not kept leaves nothing in the store', () => {
  beforeEach(() => failCommits(newsroom.strapi, 'files', 'name'));
  afterEach(() => keepCommits(newsroom.strapi, 'files'));

  it.each([
    ['in the panel', () => chief.post('/upload', form({ name: `${UNKEPT}.jpg` }))],
    ['by REST', () => script.post('/api/upload', form({ name: `${UNKEPT}.jpg` }))],
    [
      'the one before it in the same request included',
      () => script.post('/api/upload', form({ name: 'first.jpg' }, { name: `${UNKEPT}.jpg` })),
    ],
  ])('%s', async (_what, send) => {
    const before = { files: stored(), rows: await rows() };
    const { status, body } = await send();
    expect([status, body.error.message]).toEqual([503, expect.stringMatching(/did not keep/)]);
    expect({ files: stored(), rows: await rows() }).toEqual(before);
  });
});

it('nor does one into a folder that does not exist', async () => {
  const before = { files: stored(), rows: await rows() };
  const { status } = await chief.post('/upload', form({ name: 'lost.jpg', folder: NOWHERE }));
  expect(status).toBe(400);
  expect({ files: stored(), rows: await rows() }).toEqual(before);
});
