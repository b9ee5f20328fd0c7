import sharp from 'sharp';

import { newsroom as services } from '../../../src/plugins/newsroom/contract';
import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { blocks, type Factories, factories } from '../../support/factories';
import { recording, tinyJpeg, tinyMp3, uploadFile } from '../../support/files';
import { type HttpClient, httpClient } from '../../support/http';
import { waitFor } from '../../support/wait-for';

interface ListedEvent {
  type: string;
  data: { documentId: string; locale: string };
}

let newsroom: Newsroom;
let client: HttpClient;
let make: Factories;
let admin: AdminSession;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(client);
  admin = await logIn(newsroom);
});
afterAll(() => newsroom.stop());

/** What came after an action and what follows from it, up to a marker that was written after that. */
async function eventsOf(action: () => Promise<unknown>): Promise<ListedEvent[]> {
  const before = await marked();
  await action();
  await services(newsroom.strapi, 'publications').settled();
  const after = await marked();
  const path = `/api/events?limit=500&after=${before}`;
  const { data } = (await client.get<{ data: Array<ListedEvent & { sequence: number }> }>(path))
    .body;
  return data.filter(({ sequence }) => sequence < after);
}

async function marked(): Promise<number> {
  const { documentId } = await make.author({ name: `Marker ${Math.random()}` });
  return waitFor('the marker', async () => {
    const { body } = await client.get<{
      data: Array<{ sequence: number; data: { documentId: string } }>;
    }>('/api/events?limit=500&type=author.created');
    return body.data.find(({ data }) => data.documentId === documentId)?.sequence;
  });
}

const image = (): Promise<number> => uploadFile(client, 'one.jpg', 'image/jpeg', tinyJpeg);

async function shown(path: string): Promise<unknown> {
  return (await client.get(path)).body.data;
}

describe('a file in the media library', () => {
  it('that is replaced is told as a change of the photo', async () => {
    const file = await image();
    const { documentId } = await make.shownPhoto({ image: file });
    const wider = await sharp({
      create: { width: 90, height: 60, channels: 3, background: '#888' },
    })
      .jpeg()
      .toBuffer();
    const form = new FormData();
    form.append('files', new Blob([wider], { type: 'image/jpeg' }), 'two.jpg');
    const events = await eventsOf(async () => {
      expect((await admin.client.post(`/upload?id=${file}`, form)).status).toBe(200);
    });
    expect(events.map(({ type }) => type)).toEqual(['photo.updated']);
    expect(events[0]?.data).toEqual(await shown(`/api/photos/${documentId}`));
    expect(await shown(`/api/photos/${documentId}?populate=image`)).toMatchObject({
      image: { width: 90 },
    });
  });

  it.each([
    ['the admin panel', (id: number) => admin.client.del(`/upload/files/${id}`)],
    ['REST', (id: number) => client.del(`/api/upload/files/${id}`)],
    [
      'the bulk actions',
      (id: number) => admin.client.post('/upload/actions/bulk-delete', { fileIds: [id] }),
    ],
  ])('that is removed in %s is told as a change of the photo', async (_, remove) => {
    const file = await image();
    const { documentId } = await make.shownPhoto({ image: file });
    const events = await eventsOf(async () => {
      expect((await remove(file)).status).toBe(200);
    });
    expect(events.map(({ type }) => type)).toEqual(['photo.updated']);
    expect(events[0]?.data).toEqual(await shown(`/api/photos/${documentId}`));
    expect(await shown(`/api/photos/${documentId}?populate=image`)).toMatchObject({ image: null });
  });

  it('that is removed is told of each story, in each language, that plays it', async () => {
    const file = await uploadFile(client, 'one.mp3', 'audio/mpeg', tinyMp3);
    const audioTrack = await make.audioTrack({ file });
    const { documentId: author } = await make.author();
    const credits = [{ author, role: 'author' }];
    const story = { body: blocks('Text.'), credits, audioTrack };
    const { documentId } = await make.article(story);
    const path = `/api/articles/${documentId}`;
    const uk = await client.put(`${path}?locale=uk`, { data: { ...story, title: 'Міст' } });
    expect(uk.status).toBe(200);
    await make.article(story, '?status=draft');
    const events = await eventsOf(() => client.del(`/api/upload/files/${file}`));
    expect(events.map(({ type, data }) => `${type} ${data.locale}`).toSorted()).toEqual([
      'article.updated en',
      'article.updated uk',
    ]);
    for (const { data } of events) {
      expect(data).toEqual(await shown(`${path}?locale=${data.locale}`));
    }
  });

  it('that is replaced by another recording is told of the stories that play it', async () => {
    const file = await uploadFile(client, 'one.mp3', 'audio/mpeg', recording(1));
    const { documentId } = await make.article({ audioTrack: await make.audioTrack({ file }) });
    const path = `/api/articles/${documentId}`;
    const data = { title: 'Another title' };
    expect((await client.put(path, { data })).body.data?.audio?.stale).toBe(true);
    const form = new FormData();
    const bytes = new Uint8Array(recording(20));
    form.append('files', new Blob([bytes], { type: 'audio/mpeg' }), 'two.mp3');
    const events = await eventsOf(async () => {
      expect((await client.post(`/api/upload?id=${file}`, form)).status).toBe(200);
    });
    expect(events.map(({ type }) => type)).toEqual(['article.updated']);
    expect(events[0]?.data).toEqual(await shown(path));
    expect(events[0]?.data).toMatchObject({ audio: { seconds: 0.7, stale: false } });
  });

  it.each(['REST', 'the admin panel'])(
    'that attaches itself on upload is told: %s',
    async (way) => {
      const { documentId, id } = await make.shownPhoto({ image: await image() });
      const form = new FormData();
      form.append('files', new Blob([new Uint8Array(tinyJpeg)], { type: 'image/jpeg' }), 'new.jpg');
      form.append('ref', 'api::photo.photo');
      form.append('refId', String(id));
      form.append('field', 'image');
      const by = way === 'REST' ? client : admin.client;
      const events = await eventsOf(async () => {
        const answer = await by.post(way === 'REST' ? '/api/upload' : '/upload', form);
        expect(answer.status).toBeLessThan(300);
      });
      expect(events.map(({ type }) => type)).toEqual(['photo.updated']);
      expect(events[0]?.data).toEqual(await shown(`/api/photos/${documentId}`));
    }
  );

  it('that is saved as it was is told to nobody', async () => {
    const file = await image();
    await make.shownPhoto({ image: file });
    const form = new FormData();
    form.append('fileInfo', JSON.stringify({ name: 'one.jpg' }));
    const events = await eventsOf(async () => {
      expect((await admin.client.post(`/upload?id=${file}`, form)).status).toBe(200);
    });
    expect(events).toEqual([]);
  });

  it('that cannot be removed after all is told to nobody', async () => {
    const file = await image();
    const { documentId } = await make.shownPhoto({ image: file });
    const stop = newsroom.strapi.db.lifecycles.subscribe({
      models: ['plugin::upload.file'],
      afterDelete: () => Promise.reject(new Error('Not today.')),
    });
    const events = await eventsOf(async () => {
      expect((await admin.client.del(`/upload/files/${file}`)).status).toBe(500);
    });
    stop();
    expect(events).toEqual([]);
    expect(await shown(`/api/photos/${documentId}?populate=image`)).toMatchObject({
      image: { width: 48 },
    });
  });
});
