import fs from 'node:fs';
import path from 'node:path';

import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type Factories, factories } from '../../support/factories';
import { recording, tinyJpeg, tinyMp3, uploadFile } from '../../support/files';
import { type HttpClient, httpClient, type Json } from '../../support/http';
import { type WaysIn, waysIn } from './ways-in';

let newsroom: Newsroom;
let ways: WaysIn;
let make: Factories;
let reader: HttpClient;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  ways = await waysIn(newsroom);
  make = factories(ways.rest);
  reader = httpClient(newsroom.url);
});
afterAll(() => newsroom.stop());

const fixture = (name: string): Buffer =>
  fs.readFileSync(path.join(__dirname, '../../fixtures/sound', name));

const sound = (bytes: Buffer) => uploadFile(ways.rest, 'sample.mp3', 'audio/mpeg', bytes);

/** A published story with a recording, in two languages. */
async function story(file: number): Promise<string> {
  const fields = { summary: 'As it was.', audioTrack: await make.audioTrack({ file }) };
  const made = await make.article(fields);
  const credits = [{ author: (await make.author()).documentId, role: 'author' }];
  const uk = { ...fields, title: 'Міст', body: made.body, credits };
  const address = `/api/articles/${made.documentId}?locale=uk`;
  expect((await ways.rest.put(address, { data: uk })).status).toBe(200);
  return made.documentId;
}

type Replace = (
  id: number,
  bytes: Buffer,
  type?: string
) => Promise<{ status: number; text: string }>;

const replacing =
  (by: () => HttpClient, address: (id: number) => string): Replace =>
  (id, bytes, type = 'audio/mpeg') => {
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(bytes)], { type }), 'new.mp3');
    return by().post(address(id), form);
  };

const REPLACING: Array<[way: string, replace: Replace]> = [
  [
    'REST',
    replacing(
      () => ways.rest,
      (id) => `/api/upload?id=${id}`
    ),
  ],
  [
    'the panel',
    replacing(
      () => ways.session.client,
      (id) => `/upload/files/${id}/replace`
    ),
  ],
  [
    'the old panel',
    replacing(
      () => ways.session.client,
      (id) => `/upload?id=${id}`
    ),
  ],
];

/** The audio of the four versions of a story, the published ones as the public gets them. */
async function audio(documentId: string, what: string): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const locale of ['en', 'uk']) {
    const query = `/api/articles/${documentId}?locale=${locale}`;
    found[locale] = (await reader.get(query)).body.data?.audio?.[what];
    const draft = await ways.rest.get(`${query}&status=draft`);
    found[`${locale} draft`] = draft.body.data?.audio?.[what];
  }
  return found;
}

const ofAll = (value: unknown) => ({ en: value, 'en draft': value, uk: value, 'uk draft': value });

describe('size and length of an audio file', () => {
  async function said(documentId: string): Promise<Json[]> {
    const rest =
      (await ways.rest.get(`/api/articles/${documentId}`)).body.data?.audio ?? ({} as Json);
    const { data } = await ways.graphql(
      `{ article(documentId: "${documentId}") { audio { mime size seconds } } }`
    );
    const { mime, size, seconds } = rest;
    expect({ mime, size, seconds }).toEqual(data.article?.audio);
    return [mime, size, seconds] as Json[];
  }

  it.each(REPLACING)('are exact, also when it is replaced: %s', async (_way, replace) => {
    const file = await sound(fixture('vbr.mp3'));
    const { documentId } = await make.article({ audioTrack: await make.audioTrack({ file }) });
    expect(await said(documentId)).toEqual(['audio/mpeg', 20_977, 5]);
    expect((await replace(file, fixture('vbr-without-table.mp3'))).status).toBe(200);
    expect(await said(documentId)).toEqual(['audio/mpeg', 7178, 3.5]);
  });

  it.each([
    ['opus.opus', 'audio/ogg', 3125, 3.4],
    ['edited.m4a', 'audio/mp4', 6351, 3.4],
    ['plain.aac', 'audio/aac', 5806, 3.5],
    ['recorded.wav', 'audio/wav', 5644, 0.7],
  ])('are those of %s, whatever it is sent as', async (name, ...facts) => {
    const file = await uploadFile(ways.rest, 'wrong.mp3', 'audio/mpeg', fixture(name));
    const { documentId } = await make.article({ audioTrack: await make.audioTrack({ file }) });
    expect(await said(documentId)).toEqual(facts);
  });

  it('are said as far as they can be read', async () => {
    const cut = Buffer.from('fLaC\0\0\0\x22');
    const file = await uploadFile(ways.rest, 'cut.flac', 'audio/flac', cut);
    const { documentId } = await make.article({ audioTrack: await make.audioTrack({ file }) });
    expect(await said(documentId)).toEqual(['audio/flac', 8, null]);
  });

  it('are not among what readers get of the file itself', async () => {
    const { documentId } = await make.article({ audioTrack: await make.audioTrack() });
    const { body, text } = await ways.rest.get(
      `/api/articles/${documentId}?populate[audioTrack][populate]=file`
    );
    expect(body.data?.audioTrack?.file).toHaveProperty('size');
    expect(text).not.toMatch(/"(?:bytes|digest)"/);
    expect(body.data?.audioTrack?.file).not.toHaveProperty('seconds');
  });
});

/** A published story whose text has changed since its recording was attached. */
async function stale(): Promise<{ documentId: string; file: number }> {
  const file = await sound(recording(1));
  const documentId = await story(file);
  for (const locale of ['en', 'uk']) {
    const address = `/api/articles/${documentId}?locale=${locale}`;
    await ways.rest.put(address, { data: { summary: 'Corrected.' } });
  }
  expect(await audio(documentId, 'stale')).toEqual(ofAll(true));
  return { documentId, file };
}

describe.each(REPLACING)('a file that is replaced: %s', (_way, replace) => {
  it('is of the text as it is then, in each version, until that changes', async () => {
    const { documentId, file } = await stale();
    const address = `/api/articles/${documentId}?status=draft`;
    await ways.rest.put(address, { data: { title: 'Not published yet' } });
    expect((await replace(file, recording(2))).status).toBe(200);
    expect(await audio(documentId, 'stale')).toEqual(ofAll(false));

    await ways.rest.put(address, { data: { title: 'Another title' } });
    expect(await audio(documentId, 'stale')).toEqual({ ...ofAll(false), 'en draft': true });
    await ways.rest.put(`/api/articles/${documentId}`, { data: {} });
    const english = { en: true, 'en draft': true };
    expect(await audio(documentId, 'stale')).toEqual({ ...ofAll(false), ...english });
  });

  it('by the same recording stays stale', async () => {
    const { documentId, file } = await stale();
    expect((await replace(file, recording(1))).status).toBe(200);
    expect(await audio(documentId, 'stale')).toEqual(ofAll(true));
  });

  it.each([
    ['a picture', tinyJpeg, 'image/jpeg'],
    ['sound of another kind', fixture('opus.opus'), 'audio/ogg'],
    ['a page', Buffer.from('<!doctype html>'), 'text/html'],
  ])('by %s is refused, and stays what it was', async (_what, bytes, type) => {
    const file = await sound(tinyMp3);
    const documentId = await story(file);
    const before = await reader.get(`/api/articles/${documentId}`);
    const refused = await replace(file, bytes, type);
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('new.mp3')]);
    expect((await reader.get(`/api/articles/${documentId}`)).text).toBe(before.text);
    const { pathname } = new URL(String(before.body.data?.audio?.url));
    const served = await fetch(newsroom.url + pathname);
    expect(Buffer.from(await served.arrayBuffer()).equals(tinyMp3)).toBe(true);
  });
});

it('a file that an older version has stored is replaced by another recording only if it is one', async () => {
  const files = newsroom.strapi.db.query('plugin::upload.file');
  const [, replace] = REPLACING[1] ?? [];
  for (const [next, isStale] of [
    [1, true],
    [2, false],
  ] as const) {
    const { documentId, file } = await stale();
    await files.updateMany({ where: { id: file }, data: { digest: null, seconds: null } });
    expect((await replace?.(file, recording(next)))?.status).toBe(200);
    expect(await audio(documentId, 'stale')).toEqual(ofAll(isStale));
  }
});
