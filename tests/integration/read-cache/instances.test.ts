import { Client } from 'pg';

import { usesPostgres } from '../../support/environment';
import type { Made } from '../../support/factories';
import { newFolder, removeFolder } from '../../support/folder';
import { type NewsroomProcess, startNewsroom } from '../../support/process';
import { type CachedNewsroom, bootCached } from './cached-newsroom';
import { origin, rawRequest } from './raw-request';
import { until } from './until';

const describeOnPostgres = usesPostgres ? describe : describe.skip;

describeOnPostgres('two instances on one PostgreSQL', () => {
  const folder = newFolder();
  let here: CachedNewsroom;
  let there: NewsroomProcess;
  let server: Client;
  let database: string;
  let article: Made;
  let path: string;

  beforeAll(async () => {
    here = await bootCached();
    article = await here.make.article({ title: 'Version 0' });
    path = `/api/articles/${article.documentId}`;
    const { DATABASE_CLIENT = '', DATABASE_URL = '' } = process.env;
    const READ_CACHE_ENABLED = 'true';
    there = await startNewsroom(folder, { DATABASE_CLIENT, DATABASE_URL, READ_CACHE_ENABLED });
    database = new URL(DATABASE_URL).pathname.slice(1);
    server = new Client({ connectionString: process.env.TEST_DATABASE_URL ?? '' });
    await server.connect();
  });
  afterAll(async () => {
    await server?.end();
    await there?.stop();
    await here?.stop();
    removeFolder(folder);
  });

  const readThere = async () => {
    const answer = await rawRequest(`${there.url}${path}`);
    const title: string = JSON.parse(answer.body.toString()).data.title;
    return { title, origin: origin(answer) };
  };
  const publishHere = (title: string) => here.desk.put(path, { data: { title } });
  const warmThere = () => until(async () => (await readThere()).origin === 'hit');

  it('what one publishes, the other forgets, time after time', async () => {
    for (let version = 1; version <= 20; version += 1) {
      await warmThere();
      await publishHere(`Version ${version}`);
      await until(async () => (await readThere()).title === `Version ${version}`);
      expect((await readThere()).title).toBe(`Version ${version}`);
    }
  });

  it('a write that no Strapi made is noticed by both', async () => {
    await Promise.all([warmThere(), here.warm(path)]);
    const foreign = new Client({ connectionString: process.env.DATABASE_URL ?? '' });
    await foreign.connect();
    await foreign.query("UPDATE articles SET title = 'By hand'");
    await foreign.end();
    await until(async () => (await readThere()).title === 'By hand');
    await until(async () => (await here.read(path)).text.includes('By hand'));
    expect((await readThere()).title).toBe('By hand');
  });

  it('an instance that is cut off answers nothing from memory, and is fresh when it is back', async () => {
    await warmThere();
    await server.query(`ALTER DATABASE "${database}" ALLOW_CONNECTIONS false`);
    try {
      await cutOffThere();
      await until(async () => (await readThere()).origin === 'bypass; suspended');
      await publishHere('While cut off');
      expect(await readThere()).toEqual({
        title: 'While cut off',
        origin: 'bypass; suspended',
      });
    } finally {
      await server.query(`ALTER DATABASE "${database}" ALLOW_CONNECTIONS true`);
    }
    await until(async () => {
      const { title, origin: from } = await readThere();
      expect(title).toBe('While cut off');
      return from === 'hit';
    });
    await publishHere('Back again');
    await until(async () => (await readThere()).title === 'Back again');
  });

  /** Ends the listening connection that was opened last: this process' own was first. */
  async function cutOffThere(): Promise<void> {
    const { rows } = await server.query<{ ended: boolean }>(
      `SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
       WHERE application_name = 'newsroom-read-cache' AND datname = '${database}'
       ORDER BY backend_start DESC LIMIT 1`
    );
    expect(rows).toEqual([{ ended: true }]);
  }
});
