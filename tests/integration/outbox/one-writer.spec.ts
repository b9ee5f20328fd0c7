import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { usesPostgres } from '../../support/environment';
import { factories } from '../../support/factories';
import { httpClient } from '../../support/http';
import { waitFor } from '../../support/wait-for';

const PHOTO = 'api::photo.photo';
const describeOnPostgres = usesPostgres ? describe : describe.skip;

// The outbox takes the newsroom's lock in its place; an instance without the outbox knows only that.
describeOnPostgres('a document that an instance without the outbox writes', () => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await bootNewsroom();
  });
  afterAll(() => newsroom.stop());

  async function isWaitedFor(): Promise<boolean> {
    const { rows } = await newsroom.strapi.db.connection.raw<{ rows: unknown[] }>(
      `select 1 from pg_locks where locktype = 'advisory' and not granted and database =
        (select oid from pg_database where datname = current_database())`
    );
    return rows.length > 0;
  }

  it('is written here once that is committed', async () => {
    const { strapi, url } = newsroom;
    const client = httpClient(url, await createApiToken(strapi));
    const { documentId } = await factories(client).photo();
    const other = await strapi.db.connection.transaction();
    const key = `newsroom document ${PHOTO} ${documentId}`;
    await other.raw('select pg_advisory_xact_lock(hashtext(?))', [key]);

    const order: string[] = [];
    const written = client
      .put(`/api/photos/${documentId}`, { data: { caption: 'Here' } })
      .then(({ status }) => order.push(`written: ${status}`));
    try {
      await waitFor('the writer here', isWaitedFor);
      order.push('committed elsewhere');
    } finally {
      await other.commit();
    }
    await written;
    expect(order).toEqual(['committed elsewhere', 'written: 200']);
  });
});
