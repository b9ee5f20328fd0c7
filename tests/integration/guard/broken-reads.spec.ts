import { Client } from 'pg';

import { newsroom as services } from '../../../src/plugins/newsroom/contract';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { usesPostgres } from '../../support/environment';
import { type Answer, type HttpClient, httpClient } from '../../support/http';
import { waitFor } from '../../support/wait-for';

const describeOnPostgres = usesPostgres ? describe : describe.skip;

const WAITING = `FROM pg_stat_activity
  WHERE wait_event_type = 'Lock' AND datname = current_database()`;

describeOnPostgres('a read whose connection to PostgreSQL breaks', () => {
  let newsroom: Newsroom;
  let reader: HttpClient;
  let other: Client;

  beforeAll(async () => {
    newsroom = await bootNewsroom();
    reader = httpClient(newsroom.url);
    // What follows from earlier writes would wait in the database, too.
    await services(newsroom.strapi, 'publications').settled();
    const { connection } = newsroom.strapi.db.config.connection;
    other = new Client(connection as ConstructorParameters<typeof Client>[0]);
    await other.connect();
    jest.spyOn(newsroom.strapi.log, 'error').mockImplementation(() => newsroom.strapi.log);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await other.end();
    await newsroom.stop();
  });

  /** Has a request wait in the database, and ends its connection there. */
  async function broken(table: string, ask: () => Promise<Answer>): Promise<Answer> {
    await other.query(`BEGIN; LOCK TABLE "${table}"`);
    const answer = ask();
    await waitFor('the read to wait', async () => {
      const { rows } = await other.query<{ count: string }>(`SELECT count(*) ${WAITING}`);
      return Number(rows[0]?.count) > 0;
    });
    await other.query(`SELECT pg_terminate_backend(pid) ${WAITING}`);
    await other.query('ROLLBACK');
    return answer;
  }

  it.each([
    ['articles', '{ articles(sort: "title") { title } }'],
    ['authors', '{ authors(sort: "name") { name } }'],
    ['articles', '{ articles_connection(sort: "slug") { pageInfo { total } nodes { title } } }'],
  ])('of %s is said by GraphQL as other failures are: %s', async (table, query) => {
    const answer = await broken(table, () => reader.post('/graphql', { query }));
    const [error] = JSON.parse(answer.text).errors;
    expect([answer.status, error.extensions.code]).toEqual([
      503,
      'STRAPI_SERVICE_UNAVAILABLE_ERROR',
    ]);
    expect(error.message).toMatch(/database cannot be reached.*Try again/);
    expect(answer.headers.get('retry-after')).toEqual(expect.any(String));
  });

  it('is said by REST with the same sentence', async () => {
    const answer = await broken('articles', () => reader.get('/api/articles?sort=title'));
    expect([answer.status, answer.body.error.message]).toEqual([
      503,
      expect.stringMatching(/database cannot be reached.*Try again/),
    ]);
  });
});
