import { logIn, type AdminSession } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom, WITH_RECEIVERS } from '../../support/boot';
import { type Downstream, downstream, type Endpoint } from '../../support/downstream';
import { usesPostgres } from '../../support/environment';
import { type EventLog, eventLog } from '../../support/event-log';
import { blocks, type Factories, factories } from '../../support/factories';
import { type CommitFault, failCommits, keepCommits, UNKEPT } from '../../support/failing-commits';
import { tinyJpeg } from '../../support/files';
import { type GraphqlClient, graphqlClient } from '../../support/graphql';
import { type HttpClient, httpClient } from '../../support/http';
import { type Receiver, startReceiver } from '../../support/receiver';

const AUTHOR = 'api::author.author';
const ARTICLE = 'api::article.article';
const NAME = `${UNKEPT} Author`;

let newsroom: Newsroom;
let api: HttpClient;
let graphql: GraphqlClient;
let make: Factories;
let admin: AdminSession;
let publishers: Downstream;
let receiver: Receiver;
let publisher: Endpoint;
let log: EventLog;
let logged: string[];

beforeAll(async () => {
  newsroom = await bootNewsroom(WITH_RECEIVERS);
  const token = await createApiToken(newsroom.strapi);
  api = httpClient(newsroom.url, token);
  graphql = graphqlClient(newsroom.url, token);
  make = factories(api);
  admin = await logIn(newsroom);
  log = eventLog(api);
  publishers = downstream(admin);
  receiver = await startReceiver();
  publisher = await publishers.add(receiver.url);
});
afterAll(async () => {
  await receiver.stop();
  await newsroom.stop();
});
beforeEach(() => {
  logged = [];
  jest.spyOn(newsroom.strapi.log, 'error').mockImplementation((line: unknown) => {
    logged.push(String(line));
    return newsroom.strapi.log;
  });
});
afterEach(() => jest.restoreAllMocks());

async function lastSequence(): Promise<number> {
  return (await log.all()).at(-1)?.sequence ?? 0;
}

/** What is done does not fail anything later, is not told of, and the next event has the next number. */
async function expectNothingTold(before: number): Promise<void> {
  const { documentId } = await make.author({ name: 'Next' });
  const [event] = await log.atLeast(documentId, 1);
  expect(event?.sequence).toBe(before + 1);
  const sequences = (await log.all()).map(({ sequence }) => sequence);
  expect(new Set(sequences).size).toBe(sequences.length);
  await publishers.delivered(publisher.id, documentId);
  const told = JSON.stringify(receiver.received.map(({ event: { data } }) => data));
  expect(told).not.toContain(UNKEPT);
}

async function storedNames(table: string, column: string): Promise<string[]> {
  const rows: Array<Record<string, string>> = await newsroom.strapi.db
    .connection(table)
    .where(column, 'like', `%${UNKEPT}%`)
    .select(column);
  return rows.map((row) => row[column] ?? '');
}

function expectOneLoudLine(what: RegExp): void {
  expect(logged.filter((line) => what.test(line))).toHaveLength(1);
  expect(logged).toHaveLength(1);
}

const faults: CommitFault[] = usesPostgres ? ['refused', 'cut'] : ['refused'];

describe.each(faults)('a COMMIT that is %s', (fault) => {
  const sentence =
    fault === 'cut' ? /Look whether it is there/ : /did not keep this change.*Save again/;

  beforeEach(async () => {
    await failCommits(newsroom.strapi, 'authors', 'name', fault);
    await failCommits(newsroom.strapi, 'articles', 'title', fault);
  });
  afterEach(async () => {
    await keepCommits(newsroom.strapi, 'authors');
    await keepCommits(newsroom.strapi, 'articles');
  });

  it('is answered 503 by REST, and nothing is told of it', async () => {
    const before = await lastSequence();
    const answer = await api.post('/api/authors', { data: { name: NAME, listed: true } });
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({
      data: null,
      error: {
        status: 503,
        name: 'ServiceUnavailableError',
        message: expect.stringMatching(sentence),
      },
    });
    expect(answer.text).not.toMatch(/insert|COMMIT|Not kept, says|FOREIGN KEY/i);
    expectOneLoudLine(/POST \/api\/authors/);
    expect(await storedNames('authors', 'name')).toEqual([]);
    await expectNothingTold(before);
  });

  it('leaves an article as it was, for readers and editors', async () => {
    const article = await make.article({ title: 'As it was' });
    await log.atLeast(article.documentId, 1);
    const path = `/api/articles/${article.documentId}`;
    await httpClient(newsroom.url).get(path);
    const before = await lastSequence();
    const answer = await api.put(`${path}?status=published`, { data: { title: UNKEPT } });
    expect(answer.status).toBe(503);
    expect((await httpClient(newsroom.url).get(path)).body.data.title).toBe('As it was');
    expect((await api.get(`${path}?status=draft`)).body.data.title).toBe('As it was');
    await expectNothingTold(before);
  });

  it('is said by GraphQL with a code', async () => {
    const before = await lastSequence();
    const { data, errors } = await graphql(
      `mutation { createAuthor(data: { name: "${NAME}" }) { documentId } }`
    );
    expect(data?.createAuthor ?? null).toBeNull();
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(sentence),
        extensions: expect.objectContaining({ code: 'STRAPI_SERVICE_UNAVAILABLE_ERROR' }),
      }),
    ]);
    expectOneLoudLine(/POST \/graphql/);
    await expectNothingTold(before);
  });

  it('is said by the content manager: saving, publishing, several at once', async () => {
    const before = await lastSequence();
    const authors = admin.manage(AUTHOR);
    const saved = await authors.create({ name: NAME });
    expect([saved.status, saved.body.error.message]).toEqual([
      503,
      expect.stringMatching(sentence),
    ]);

    const articles = admin.manage(ARTICLE);
    const credits = [{ author: (await make.author()).documentId, role: 'author' }];
    const draft = { title: UNKEPT, credits, body: blocks('A sample paragraph.') };
    expect((await articles.publish(null, draft)).status).toBe(503);

    await keepCommits(newsroom.strapi, 'articles');
    const ids: string[] = [];
    for (const title of [UNKEPT, 'Kept otherwise']) {
      ids.push((await make.article({ title }, '?status=draft')).documentId);
    }
    await failCommits(newsroom.strapi, 'articles', 'title', fault);
    expect((await articles.bulk('Publish', ids)).status).toBe(503);
    const published = await newsroom.strapi.db
      .connection('articles')
      .whereIn('document_id', ids)
      .whereNotNull('published_at');
    expect(published).toEqual([]);
    // One author by itself, and one of each of the two articles.
    await expectNothingTold(before + 3);
  });

  it('is not answered as done for publishers, files, roles and permissions', async () => {
    const tables = [
      ['outbox_endpoints', 'name'],
      ['files', 'name'],
      ['admin_roles', 'name'],
    ] as const;
    for (const [table, column] of tables) await failCommits(newsroom.strapi, table, column, fault);
    const form = new FormData();
    form.append('files', new Blob([tinyJpeg], { type: 'image/jpeg' }), `${UNKEPT}.jpg`);
    const url = 'http://127.0.0.1:9/';
    const answers = [
      await admin.client.post('/outbox/endpoints', { name: UNKEPT, url }),
      await admin.client.post('/admin/roles', { name: UNKEPT, description: '' }),
      await admin.client.post('/upload', form),
    ];
    for (const [table] of tables) await keepCommits(newsroom.strapi, table);
    for (const answer of answers) expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(answers[0]?.status).toBe(503);
    for (const [table, column] of tables) expect(await storedNames(table, column)).toEqual([]);
  });
});

describe('whoever writes with transactions of the database layer', () => {
  beforeEach(() => failCommits(newsroom.strapi, 'authors', 'name'));
  afterEach(() => keepCommits(newsroom.strapi, 'authors'));

  const create = (name: string) =>
    newsroom.strapi.documents(AUTHOR).create({ data: { name } as never });

  it('hears of it, and only what was kept is followed up', async () => {
    const { db } = newsroom.strapi;
    const followed: string[] = [];
    const lost = db.transaction(async ({ onCommit }) => {
      onCommit(() => void followed.push('lost'));
      // A transaction within it joins it.
      await db.transaction(async ({ onCommit: onInner }) => {
        onInner(() => void followed.push('lost inside'));
        await create(NAME);
      });
    });
    await expect(lost).rejects.toMatchObject({ status: 503 });
    await db.transaction(async ({ onCommit }) => {
      onCommit(() => void followed.push('kept'));
      await create('Kept');
    });
    expect(followed).toEqual(['kept']);
  });

  it('hears of it from a transaction that it ends itself', async () => {
    const { db } = newsroom.strapi;
    const transaction = await db.transaction();
    await transaction.get()('authors').insert({ name: NAME });
    await expect(transaction.commit()).rejects.toMatchObject({ status: 503 });
    await make.author();
  });

  it.each(['with work', 'without'])('hears of it from knex, %s', async (how) => {
    const { connection } = newsroom.strapi.db;
    const atOnce = async (): Promise<void> => {
      await connection.transaction((trx) => trx('authors').insert({ name: NAME }));
    };
    const stepByStep = async (): Promise<void> => {
      const trx = await connection.transaction();
      await trx('authors').insert({ name: NAME });
      await trx.commit();
    };
    const lost = how === 'with work' ? atOnce() : stepByStep();
    await expect(lost).rejects.toThrow(/did not keep/);
    expect(await storedNames('authors', 'name')).toEqual([]);
    await make.author();
  });

  it('keeps what is kept although what follows fails', async () => {
    const { db } = newsroom.strapi;
    const followed: string[] = [];
    const kept = await db.transaction(async ({ onCommit }) => {
      onCommit(() => {
        throw new Error('At once.');
      });
      onCommit(async () => {
        await Promise.resolve();
        throw new Error('Later.');
      });
      onCommit(() => void followed.push('the others'));
      return create('Kept although');
    });
    expect(followed).toEqual(['the others']);
    expect((await api.get(`/api/authors/${kept.documentId}`)).status).toBe(200);
    expect(logged.join('\n')).toMatch(/At once\.[^]*Later\./);
  });
});

const describeOnPostgres = usesPostgres ? describe : describe.skip;

describeOnPostgres('a COMMIT that PostgreSQL answers with ROLLBACK', () => {
  it('is a failed one: a statement has failed, and its error was not heeded', async () => {
    const { db } = newsroom.strapi;
    const followed: string[] = [];
    const lost = db.transaction(async ({ trx, onCommit }) => {
      onCommit(() => void followed.push('lost'));
      await newsroom.strapi.documents(AUTHOR).create({ data: { name: NAME } as never });
      await trx.raw('select 1 / 0').catch(() => undefined);
    });
    await expect(lost).rejects.toMatchObject({ status: 503 });
    expect(followed).toEqual([]);
    expect(await storedNames('authors', 'name')).toEqual([]);
  });
});
