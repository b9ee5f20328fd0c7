import { type TestDatabase, emptyDatabase } from '../support/database';
import { newFolder, removeFolder } from '../support/folder';
import { type Json, httpClient } from '../support/http';
import { startNewsroom } from '../support/process';

describe('strapi start, without any script of ours', () => {
  let folder: string;
  let database: TestDatabase;

  beforeAll(async () => {
    folder = newFolder();
    database = await emptyDatabase(folder);
  });
  afterAll(async () => {
    await database.drop();
    removeFolder(folder);
  });

  it('opens an empty newsroom that is ready, stops on a signal, and opens again', async () => {
    const first = await startNewsroom(folder, database.env);
    const client = httpClient(first.url);
    for (const type of ['articles', 'live-briefs', 'authors', 'photos']) {
      const { status, body } = await client.get<{ data: Json[] }>(`/api/${type}`);
      expect([type, status, body.data]).toEqual([type, 200, []]);
    }
    const locales = await client.get<Json[]>('/api/i18n/locales');
    expect(locales.status).toBe(403);
    expect(await first.stop('SIGTERM')).toEqual({ code: 0, signal: null });
    await expect(client.get('/_health')).rejects.toThrow('fetch failed');

    const second = await startNewsroom(folder, database.env);
    expect((await httpClient(second.url).get('/api/articles')).status).toBe(200);
    expect(await second.stop('SIGINT')).toEqual({ code: 0, signal: null });
  });
});
