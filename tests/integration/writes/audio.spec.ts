import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type Factories, type Fields, blocks, factories } from '../../support/factories';
import { recording, uploadFile } from '../../support/files';
import { WAYS, type WayName, type WaysIn, waysIn } from './ways-in';

let newsroom: Newsroom;
let ways: WaysIn;
let make: Factories;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  ways = await waysIn(newsroom);
  make = factories(ways.rest);
});
afterAll(() => newsroom.stop());

interface File {
  id: number;
  documentId: string;
}

let recordings = 0;

/** Another recording each time. */
async function newFile(): Promise<File> {
  const id = await uploadFile(ways.rest, 'sample.mp3', 'audio/mpeg', recording((recordings += 1)));
  return newsroom.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
}

/** A published story with its audio, attached through one of the ways. */
async function withAudio(name: WayName = 'REST') {
  const file = await newFile();
  const { documentId } = await make.article({ summary: 'A sample summary.' });
  const audioTrack = { file: file.id, production: 'synthetic-voice' };
  const attached = await ways[name].update('article', documentId, { audioTrack });
  expect(attached.message).toBe('');
  return { documentId, file };
}

async function storedTrack(documentId: string) {
  const draft = await newsroom.strapi.db.query('api::article.article').findOne({
    where: { documentId, publishedAt: null },
    populate: { audioTrack: { populate: { file: true } } },
  });
  return draft.audioTrack as { id: number; textFingerprint: string; file: File | null } | null;
}

async function isStale(documentId: string, status: 'draft' | 'published' = 'draft') {
  const answer = await ways.rest.get(`/api/articles/${documentId}?status=${status}`);
  return answer.body.data?.audio?.stale as unknown;
}

const EDITS: Array<[what: string, edit: Fields]> = [
  ['title', { title: 'Another title' }],
  ['summary', { summary: 'Another summary.' }],
  ['body', { body: blocks('Another paragraph.') }],
];

const UNSEEN: Array<[what: string, edit: Fields]> = [
  ['slug', { slug: 'another-slug' }],
  ['date', { datePublished: '2024-02-01T15:25:00.000Z' }],
  ['line breaks', { body: blocks('A sample', 'paragraph.') }],
  [
    'formatting',
    {
      body: [
        { type: 'quote', children: [{ type: 'text', text: 'A sample paragraph.', bold: true }] },
      ],
    },
  ],
];

describe.each(WAYS)('audio attached through %s', (name) => {
  it('is of the text as it is', async () => {
    const { documentId } = await withAudio(name);
    expect(await isStale(documentId)).toBe(false);
    await ways[name].update('article', documentId, {}, { status: 'published' });
    expect(await isStale(documentId, 'published')).toBe(false);
  });

  it.each(EDITS)('is stale when the %s changes', async (_what, edit) => {
    const { documentId } = await withAudio(name);
    await ways[name].update('article', documentId, edit);
    expect(await isStale(documentId)).toBe(true);
    await ways[name].update('article', documentId, {}, { status: 'published' });
    expect(await isStale(documentId, 'published')).toBe(true);
  });

  it('is fresh again with a new file, and with a text changed back', async () => {
    const { documentId } = await withAudio(name);
    await ways[name].update('article', documentId, { summary: 'Another summary.' });
    expect(await isStale(documentId)).toBe(true);
    await ways[name].update('article', documentId, { summary: 'A sample summary.' });
    expect(await isStale(documentId)).toBe(false);

    await ways[name].update('article', documentId, { summary: 'Another summary.' });
    const { id } = await newFile();
    const audioTrack = { file: id, production: 'mixed' };
    await ways[name].update('article', documentId, { audioTrack });
    expect(await isStale(documentId)).toBe(false);
  });

  it('is of the text that comes with the file', async () => {
    const { id } = await newFile();
    const fields = { title: 'T', audioTrack: { file: id, production: 'human-recording' } };
    const { documentId } = await ways[name].create('article', fields);
    expect(await isStale(documentId ?? '')).toBe(false);
    const next = { title: 'U', audioTrack: { file: (await newFile()).id } };
    await ways[name].update('article', documentId ?? '', next);
    expect(await isStale(documentId ?? '')).toBe(false);
  });
});

it.each(UNSEEN)('a change of the %s, which listeners do not hear, is none', async (_what, edit) => {
  const { documentId } = await withAudio();
  await ways.REST.update('article', documentId, edit);
  expect(await isStale(documentId)).toBe(false);
});

/** Everything that a client may send for a track whose file it keeps. */
const SAME: Array<[form: string, track: (file: File, id: number) => Fields]> = [
  ['its id', (file) => ({ file: file.id })],
  ['its id as text', (file) => ({ file: String(file.id) })],
  ['its documentId', (file) => ({ file: file.documentId })],
  ['a list of it', (file) => ({ file: [file.id] })],
  ['{id}', (file) => ({ file: { id: file.id } })],
  ['{connect}', (file) => ({ file: { connect: [{ id: file.id }] } })],
  ['{connect} by documentId', (file) => ({ file: { connect: [{ documentId: file.documentId }] } })],
  ['{set}', (file) => ({ file: { set: [{ id: file.id }] } })],
  ['the component with its id', (file, id) => ({ id, file: file.id, production: 'mixed' })],
  ['the component without the file', (_file, id) => ({ id, voice: 'Another voice' })],
  ['an untouched form', (_file, id) => ({ id, file: { connect: [], disconnect: [] } })],
];

describe.each(['admin', 'REST'] as const)('the same file, sent through %s', (name) => {
  it.each(SAME)('as %s, stays stale', async (_form, track) => {
    const { documentId, file } = await withAudio();
    await ways[name].update('article', documentId, { title: 'Edited' });
    const stored = await storedTrack(documentId);
    const audioTrack = track(file, stored?.id ?? 0);
    const outcome = await ways[name].update('article', documentId, { audioTrack });
    expect(outcome.message).toBe('');
    expect((await storedTrack(documentId))?.file?.id).toBe(file.id);
    expect(await isStale(documentId)).toBe(true);
  });
});

it('stays stale in the admin’s own form, which sends back all it was given', async () => {
  const { documentId } = await withAudio();
  const forms = ways.session.manage('api::article.article');
  const edited = await forms.update(documentId, { title: 'Edited' });
  const { audioTrack } = edited.body.data as unknown as { audioTrack: Fields };
  expect(audioTrack).toHaveProperty('file.url');
  const saved = await forms.update(documentId, { audioTrack });
  expect(saved.status).toBe(200);
  expect(await isStale(documentId)).toBe(true);
});

it.each(WAYS)('a copy of the same recording, sent through %s, stays stale', async (name) => {
  const { documentId } = await withAudio();
  await ways[name].update('article', documentId, { title: 'Edited' });
  const copy = await uploadFile(ways.rest, 'copy.mp3', 'audio/mpeg', recording(recordings));
  await ways[name].update('article', documentId, { audioTrack: { file: copy } });
  expect((await storedTrack(documentId))?.file?.id).toBe(copy);
  expect(await isStale(documentId)).toBe(true);
});

it('a file taken out and put in again counts as attached then', async () => {
  const { documentId, file } = await withAudio();
  await ways.REST.update('article', documentId, { title: 'Edited', audioTrack: null });
  await ways.REST.update('article', documentId, { audioTrack: { file: file.id } });
  expect(await isStale(documentId)).toBe(false);
});

it('a clone and another locale judge their own text', async () => {
  const { documentId, file } = await withAudio();
  const clone = await newsroom.strapi.documents('api::article.article').clone({ documentId });
  expect(await isStale(clone?.documentId ?? '')).toBe(false);
  const uk = { title: 'Інший текст', audioTrack: { file: file.id } };
  await ways.REST.update('article', documentId, uk, { locale: 'uk' });
  const read = await ways.rest.get(`/api/articles/${documentId}?status=draft&locale=uk`);
  expect(read.body.data?.audio?.stale).toBe(false);
  expect(await isStale(documentId)).toBe(false);
});

describe('the fingerprint', () => {
  it.each(WAYS)('is the pack’s own: what %s sends for it is ignored', async (name) => {
    const { documentId, file } = await withAudio();
    const { id, textFingerprint } = (await storedTrack(documentId)) ?? {};
    const forged = { id, file: file.id, textFingerprint: 't1-forged' };
    await ways[name].update('article', documentId, { audioTrack: forged });
    expect((await storedTrack(documentId))?.textFingerprint).toBe(textFingerprint);
  });

  it('is in no output', async () => {
    const { documentId } = await withAudio();
    const query = '?status=draft&populate[audioTrack][populate]=file';
    const rest = await ways.rest.get(`/api/articles/${documentId}${query}`);
    expect(rest.body.data?.audioTrack).toHaveProperty('production');
    expect(rest.text).not.toContain('ingerprint');

    const { errors } = await ways.graphql(
      `{ article(documentId: "${documentId}", status: DRAFT) { audioTrack { textFingerprint } } }`
    );
    expect(errors?.[0]?.message).toContain('Cannot query field "textFingerprint"');
    const filtered = await ways.rest.get(
      '/api/articles?status=draft&filters[audioTrack][textFingerprint][$startsWith]=t'
    );
    expect(filtered.status).toBe(400);
  });
});
