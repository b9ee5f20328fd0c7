import { Client } from 'pg';

import { usesPostgres } from '../../support/environment';
import type { Made } from '../../support/factories';
import { newFolder, removeFolder } from '../../support/folder';
import { type NewsroomProcess, startNewsroom } from '../../support/process';
import { waitFor } from '../../support/wait-for';
import { type CachedNewsroom, bootCached } from './cached-newsroom';
import { origin, rawRequest } from './raw-request';

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
  const warmThere = () => waitFor('a hit there', async () => (await readThere()).origin === 'hit');

  it('what one publishes, the other forgets, time after time', async () => {
    for (let version = 1; version <= 20; version += 1) {
      await warmThere();
      await publishHere(`Version ${version}`);
      await waitFor(
        'the new version there',
        async () => (await readThere()).title === `Version ${version}`
      );
      expect((await readThere()).title).toBe(`Version ${version}`);
    }
  });

  it('GraphQL there forgets too', async () => {
    const body = JSON.stringify({ query: '{ articles { title } }' });
    const headers = { 'content-type': 'application/json', 'content-length': String(body.length) };
    const ask = () => rawRequest(`${there.url}/graphql`, { method: 'POST', headers, body });
    await waitFor('a hit there', async () => origin(await ask()) === 'hit');
    await publishHere('Through GraphQL');
    await waitFor('the new title there', async () =>
      (await ask()).body.toString().includes('Through GraphQL')
    );
    expect((await ask()).body.toString()).toContain('Through GraphQL');
  });

  it('what the public may no longer read here, nobody reads there', async () => {
    const permissions = here.strapi.db.query('plugin::users-permissions.permission');
    const action = 'api::article.article.findOne';
    const { id, role } = await permissions.findOne({
      where: { action, role: { type: 'public' } },
      populate: ['role'],
    });
    const statusThere = async () => (await rawRequest(`${there.url}${path}`)).status;
    await warmThere();
    await permissions.delete({ where: { id } });
    await waitFor('the refusal there', async () => (await statusThere()) === 403);
    expect(await statusThere()).toBe(403);
    await permissions.create({ data: { action, role: role.id } });
    await waitFor('the answer there', async () => (await statusThere()) === 200);
  });

  it('readers there never see an older version after a newer one', async () => {
    const race = { isDone: false, reads: 0, hits: 0, backwards: 0 };
    const reader = async (): Promise<void> => {
      let latest = 0;
      while (!race.isDone) {
        const { title, origin: from } = await readThere();
        const version = Number(title.replace('Race ', '')) || 0;
        if (version < latest) race.backwards += 1;
        if (from === 'hit') race.hits += 1;
        latest = version;
        race.reads += 1;
      }
    };
    const readers = [reader(), reader(), reader()];
    for (let version = 1; version <= 50; version += 1) await publishHere(`Race ${version}`);
    await waitFor('the last version there', async () => (await readThere()).title === 'Race 50');
    race.isDone = true;
    await Promise.all(readers);
    expect(race).toMatchObject({ backwards: 0 });
    expect(race.hits).toBeGreaterThan(0);
    expect((await readThere()).title).toBe('Race 50');
  });

  it('a write that no Strapi made is noticed by both', async () => {
    await Promise.all([warmThere(), here.warm(path)]);
    const foreign = new Client({ connectionString: process.env.DATABASE_URL ?? '' });
    await foreign.connect();
    await foreign.query("UPDATE articles SET title = 'By hand'");
    await foreign.end();
    await waitFor('the title there', async () => (await readThere()).title === 'By hand');
    await waitFor('the title here', async () => (await here.read(path)).text.includes('By hand'));
    expect((await readThere()).title).toBe('By hand');
  });

  it('an instance that is cut off answers nothing from memory, and is fresh when it is back', async () => {
    await warmThere();
    await server.query(`ALTER DATABASE "${database}" ALLOW_CONNECTIONS false`);
    try {
      await cutOffThere();
      await waitFor(
        'the memory there to pause',
        async () => (await readThere()).origin === 'bypass; suspended'
      );
      await publishHere('While cut off');
      expect(await readThere()).toEqual({
        title: 'While cut off',
        origin: 'bypass; suspended',
      });
    } finally {
      await server.query(`ALTER DATABASE "${database}" ALLOW_CONNECTIONS true`);
    }
    await waitFor('a hit there', async () => {
      const { title, origin: from } = await readThere();
      expect(title).toBe('While cut off');
      return from === 'hit';
    });
    await publishHere('Back again');
    await waitFor('the new title there', async () => (await readThere()).title === 'Back again');
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
