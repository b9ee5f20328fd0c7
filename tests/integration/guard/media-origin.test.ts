import http from 'node:http';

import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { factories } from '../../support/factories';
import { tinyMp3, uploadFile } from '../../support/files';
import { type HttpClient, httpClient } from '../../support/http';

const ORIGIN = 'https://media.example.org';

let newsroom: Newsroom;
let api: HttpClient;

beforeAll(async () => {
  newsroom = await bootNewsroom({ env: { UPLOADS_ORIGIN: ORIGIN } });
  api = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
});
afterAll(() => newsroom.stop());

/** Every address of a file in an answer. */
function filesIn(text: string): string[] {
  return text.match(/[^"]*\/uploads\/[^"]*/g) ?? [];
}

it('stands before the address of each file, whoever asks', async () => {
  const make = factories(api);
  const audio = await uploadFile(api, 'sample.mp3', 'audio/mpeg', tinyMp3);
  const { documentId } = await make.article({
    audioTrack: { file: audio, production: 'synthetic-voice' },
    leadPhoto: (await make.photo()).documentId,
  });
  await api.put(`/api/articles/${documentId}?status=published`, { data: {} });
  const populate = 'populate[leadPhoto][populate]=image&populate[audioTrack][populate]=file';
  const query = '{ articles { photo { url } audio { url } leadPhoto { image { url formats } } } }';
  const answers = [
    await httpClient(newsroom.url).get(`/api/articles/${documentId}?${populate}`),
    await api.get('/api/photos?populate=image'),
    await api.get('/api/upload/files'),
    await api.post('/graphql', { query }),
  ];
  for (const { text } of answers) {
    const found = filesIn(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((address) => !address.startsWith(`${ORIGIN}/uploads/`))).toEqual([]);
  }
});

it('is where files are sent from: this server sends readers there', async () => {
  const elsewhere = await api.get('/uploads/a.html?b=c');
  expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([
    307,
    `${ORIGIN}/uploads/a.html?b=c`,
  ]);
  expect((await api.get('/%75ploads/a.html')).status).toBe(307);
  expect(await statusAt('media.example.org')).toBe(404);
});

it('may be shown in the admin panel', async () => {
  const policy = (await api.get('/api/articles')).headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/img-src [^;]*https:\/\/media\.example\.org/);
  expect(policy).toMatch(/media-src [^;]*https:\/\/media\.example\.org/);
  expect(policy).toContain("script-src 'self';");
});

/** What the server answers to a request for a file that comes by way of another host. */
function statusAt(host: string): Promise<number> {
  const { hostname, port } = new URL(newsroom.url);
  return new Promise((resolve, reject) => {
    http
      .get({ hostname, port, path: '/uploads/a.html', headers: { host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      })
      .on('error', reject);
  });
}
