import type { UID } from '@strapi/strapi';

import { createApiToken } from '../../support/api-token';
import { usesPostgres } from '../../support/environment';
import { blocks } from '../../support/factories';
import { waitFor } from '../../support/wait-for';
import { foldedLog } from './folded-log';
import { differences, publicDocuments } from './public-documents';
import { settled } from './settled';
import { bootSources, everywhere, type SourcesNewsroom } from './sources-newsroom';

const ARTICLE = 'api::article.article';
const AUTHOR = 'api::author.author';
const describeOnPostgres = usesPostgres ? describe : describe.skip;

/** Some writes in a transaction that is held open once they are done. */
interface Held {
  commit(): Promise<void>;
  rollBack(): Promise<void>;
}

// SQLite has one writer.
describeOnPostgres('two transactions at once', () => {
  let on: SourcesNewsroom;

  beforeAll(async () => {
    on = await bootSources();
  });
  afterAll(() => on.newsroom.stop());

  const publish = (author: string) => () =>
    on.newsroom.strapi.documents(ARTICLE).create({
      data: {
        title: `At once ${Math.random()}`,
        body: blocks('Text.'),
        credits: [{ author, role: 'author' }],
      } as never,
      status: 'published',
    });
  const unpublish = (documentId: string) => () =>
    on.newsroom.strapi.documents(ARTICLE).unpublish({ documentId });
  const unlist = (documentId: string) => () =>
    on.newsroom.strapi
      .documents(AUTHOR as UID.ContentType)
      .update({ documentId, data: { listed: false } as never });
  const rename = (documentId: string, name: string) => () =>
    on.newsroom.strapi
      .documents(AUTHOR as UID.ContentType)
      .update({ documentId, data: { name } as never });
  const credited = async (author: string): Promise<string> =>
    (await on.make.article({ credits: [{ author, role: 'author' }] })).documentId;

  /** Resolves when the writes are done and not committed. */
  async function held(work: () => Promise<unknown>): Promise<Held> {
    let end = (_isKept: boolean): void => undefined;
    const ending = new Promise<boolean>((resolve) => {
      end = resolve;
    });
    let isDone = (): void => undefined;
    const done = new Promise<void>((resolve) => {
      isDone = resolve;
    });
    const ended = on.newsroom.strapi.db.transaction(async () => {
      await work();
      isDone();
      if (!(await ending)) throw new Error('Taken back.');
    });
    await Promise.race([done, ended]);
    return {
      async commit() {
        end(true);
        await ended;
      },
      async rollBack() {
        end(false);
        await expect(ended).rejects.toThrow('Taken back.');
      },
    };
  }

  async function isTrue(sql: string): Promise<boolean> {
    const { strapi } = on.newsroom;
    const { rows } = await strapi.db.connection.raw<{ rows: unknown[] }>(sql);
    return rows.length > 0;
  }
  const isWaitedFor = () =>
    isTrue(`select 1 from pg_locks where locktype = 'advisory' and not granted and database =
      (select oid from pg_database where datname = current_database())`);
  const isBlocked = () =>
    isTrue(`select 1 from pg_stat_activity where datname = current_database()
      and cardinality(pg_blocking_pids(pid)) > 0`);

  /** Types of the events of an author, once all is told; the whole log folded is what REST shows. */
  async function typesOf(author: string): Promise<string[]> {
    const { strapi, url } = on.newsroom;
    await settled(strapi);
    const log = foldedLog(url, await createApiToken(strapi));
    const events = await log.next();
    const shown = await publicDocuments(url);
    expect([...log.faults, ...differences(log.documents, shown)]).toEqual([]);
    return events.filter(({ data }) => data.documentId === author).map(({ type }) => type);
  }

  it('one that begins to credit an author keeps them, though the other takes the last story down', async () => {
    const author = await on.hiddenAuthor();
    const story = await credited(author);
    const first = await held(publish(author));
    await unpublish(story)();
    await first.commit();
    expect(await typesOf(author)).toEqual(['author.created']);
    expect(await on.sight('authors', author)).toEqual(everywhere(true));
  });

  it('one that is taken back after all keeps nobody', async () => {
    const author = await on.hiddenAuthor();
    const story = await credited(author);
    const first = await held(publish(author));
    await unpublish(story)();
    await first.rollBack();
    expect(await typesOf(author)).toEqual(['author.created', 'author.deleted']);
    expect(await on.sight('authors', author)).toEqual(everywhere(false));
  });

  it('one that takes the last story down is waited for by one that credits the author anew', async () => {
    const author = await on.hiddenAuthor();
    const story = await credited(author);
    const first = await held(unpublish(story));
    const second = publish(author)();
    await waitFor('the second', isWaitedFor);
    await first.commit();
    await second;
    expect(await typesOf(author)).toEqual(['author.created', 'author.deleted', 'author.created']);
    expect(await on.sight('authors', author)).toEqual(everywhere(true));
  });

  it('two that credit an author first tell of them once', async () => {
    const author = await on.hiddenAuthor();
    const first = await held(publish(author));
    const second = publish(author)();
    await waitFor('the second', isBlocked);
    await first.commit();
    await second;
    expect(await typesOf(author)).toEqual(['author.created']);
  });

  it('one that unlists an author and one that takes the last story down leave nobody', async () => {
    const { documentId: author } = await on.make.author({ listed: true });
    const story = await credited(author);
    const first = await held(unlist(author));
    await unpublish(story)();
    await first.commit();
    expect((await typesOf(author)).at(-1)).toBe('author.deleted');
    expect(await on.sight('authors', author)).toEqual(everywhere(false));
  });

  it('leave nobody the other way round, either', async () => {
    const { documentId: author } = await on.make.author({ listed: true });
    const story = await credited(author);
    const first = await held(unpublish(story));
    await unlist(author)();
    await first.commit();
    expect((await typesOf(author)).at(-1)).toBe('author.deleted');
    expect(await on.sight('authors', author)).toEqual(everywhere(false));
  });

  it('of which one renames an author whom the other begins to credit tell of the new name', async () => {
    const author = await on.hiddenAuthor();
    const first = await held(rename(author, 'Renamed At Once'));
    const second = publish(author)();
    await waitFor('the second', isBlocked);
    await first.commit();
    await second;
    expect(await typesOf(author)).toEqual(['author.created']);
    const { body } = await on.visitor.get(`/api/authors/${author}`);
    expect(body.data.name).toBe('Renamed At Once');
  });
});
