import path from 'node:path';

import { loadSamples } from '../../../database/samples/load';
import { logIn, type AdminSession } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { httpClient, type HttpClient } from '../../support/http';
import { root } from '../../support/root';
import { panelOf, type Version } from './edit-form';

let newsroom: Newsroom;
let admin: AdminSession;
let rest: HttpClient;
let versions: Version[];

const TYPES = {
  article: { uid: 'api::article.article', path: '/api/articles' },
  liveBrief: { uid: 'api::live-brief.live-brief', path: '/api/live-briefs' },
} as const;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  const assetsDir = path.join(root, 'database/samples/assets');
  await loadSamples(newsroom.strapi, { assetsDir, onProgress: () => {} });
  admin = await logIn(newsroom, 'strapi-editor');
  rest = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  versions = (await Promise.all([storedVersions('article'), storedVersions('liveBrief')])).flat();
}, 120_000);
afterAll(() => newsroom.stop());

async function storedVersions(type: Version['type']): Promise<Version[]> {
  const { uid } = TYPES[type];
  const rows = await newsroom.strapi.db.query(uid).findMany({});
  return rows.map(({ documentId, locale, publishedAt }) => ({
    type,
    uid,
    documentId,
    locale,
    status: publishedAt ? 'published' : 'draft',
  }));
}

async function restOf({ type, documentId, locale, status }: Version) {
  const answer = await rest.get<{ data: Record<string, unknown> }>(
    `${TYPES[type].path}/${documentId}?locale=${locale}&status=${status}`
  );
  return answer.body.data;
}

describe('the panel beside the edit view', () => {
  it('says of every sample story, draft and published, in its language, what REST gives', async () => {
    expect(new Set(versions.map(({ locale, status }) => `${locale} ${status}`)).size).toBe(4);
    for (const version of versions) {
      const {
        notes: _notes,
        problems: _problems,
        audio,
        ...view
      } = await panelOf(admin.client, version);
      const given = await restOf(version);
      expect(given).toMatchObject(view);
      expect(given.audio ?? null).toEqual(audio);
    }
  }, 120_000);

  it('says of unsaved values what REST gives once they are saved', async () => {
    const version = versions.find(({ type, status }) => type === 'article' && status === 'draft');
    if (!version) throw new Error('There is no sample draft.');
    const { uid, documentId, locale } = version;
    const made = await rest.post('/api/authors', { data: { name: 'Late Arrival' } });
    const author = made.body.data;
    const title = 'A title that nobody has saved yet';
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Three new words.' }] }];
    const changes = { title, body, bylineOverride: null, datePublished: '2024-02-01T17:25' };
    const { data: related } = (
      await admin.client.get<{ data: { authors: object } }>(
        `/newsroom/panel/related?authors=${author.documentId}`
      )
    ).body;
    expect(Object.keys(related.authors)).toEqual([author.documentId]);

    const said = await panelOf(admin.client, version, changes);
    const saved = await admin.manage(uid).update(documentId, changes, `?locale=${locale}`);
    expect(saved.status).toBe(200);
    const { notes: _notes, problems: _problems, audio, ...view } = said;
    const given = await restOf(version);
    expect(given).toMatchObject(view);
    expect(given.audio ?? null).toEqual(audio);
    expect(said.timestamps.published?.utc).toBe('2024-02-01T15:25:00.000Z');
  });
});
