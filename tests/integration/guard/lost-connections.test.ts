import { copyTemplate, type TestDatabase } from '../../support/database';
import { type Environment, usesPostgres } from '../../support/environment';
import { newFolder, removeFolder } from '../../support/folder';
import { blocks } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';
import { endConnections } from '../../support/postgres';
import { type NewsroomProcess, startNewsroom } from '../../support/process';
import { foundStaff } from '../../support/staff';
import { waitFor } from '../../support/wait-for';

const WRITERS = 8;
const LOSSES = 8;
/** Documents that must be kept between two losses, so that each hits writers at work. */
const BETWEEN = 6;

const describeOnPostgres = usesPostgres ? describe : describe.skip;

describeOnPostgres('a newsroom whose connections to PostgreSQL are ended while it writes', () => {
  let folder: string;
  let database: TestDatabase;
  let newsroom: NewsroomProcess;
  let api: HttpClient;

  beforeAll(async () => {
    folder = newFolder();
    database = await copyTemplate(folder);
    const env: Environment = { ...database.env };
    newsroom = await startNewsroom(folder, env);
    const { admin } = await foundStaff(newsroom.url);
    const made = await admin.post('/admin/api-tokens', {
      name: 'Writers',
      description: '',
      type: 'full-access',
      lifespan: null,
      permissions: null,
    });
    api = httpClient(newsroom.url, made.body.data.accessKey);
  });
  afterAll(async () => {
    await newsroom.stop();
    await database.drop();
    removeFolder(folder);
  });

  it('lives, keeps what it has acknowledged and refuses the rest', async () => {
    const kept = new Map<string, string>();
    const refused: Array<{ status: number; text: string }> = [];
    const stop = new AbortController();
    const writers = Array.from({ length: WRITERS }, async (_, own) => {
      for (let turn = 0; !stop.signal.aborted; turn += 1) {
        const title = `Story ${own} ${turn}`;
        const path = turn % 2 === 0 ? '/api/articles' : '/api/live-briefs';
        const body = blocks('A sample paragraph.');
        const credits = path === '/api/articles' ? { credits: [], bylineOverride: 'Desk' } : {};
        const answer = await api.post(path, { data: { title, body, ...credits } });
        if (answer.status === 201) kept.set(`${path}/${answer.body.data.documentId}`, title);
        else refused.push({ status: answer.status, text: answer.text });
      }
    });
    for (let loss = 1; loss <= LOSSES; loss += 1) {
      const enough = kept.size + BETWEEN;
      await Promise.race([
        waitFor(`document ${enough}`, () => kept.size >= enough),
        ...writers, // A connection to the server that is refused ends them with the reason.
      ]);
      await endConnections(database.env.DATABASE_URL ?? '');
    }
    stop.abort();
    await Promise.all(writers);

    await waitFor('the newsroom to answer', async () => {
      const { status } = await api.get('/api/articles');
      return status === 200;
    });
    for (const [path, title] of kept) {
      const { status, body } = await api.get(path);
      expect([path, status, body.data?.title]).toEqual([path, 200, title]);
    }
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, text } of refused) {
      expect([status, text]).toEqual([503, expect.stringMatching(/again|Look whether/)]);
    }
    expect(newsroom.output()).not.toMatch(/unhandled/i);
  });
});
