import type { Core } from '@strapi/strapi';

import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { type Factories, type Fields, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';
import { settled } from './settled';

const FEW = 3;
const MANY = 300;

let newsroom: Newsroom;
let client: HttpClient;
let make: Factories;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(client);
});
afterAll(() => newsroom.stop());

interface Sent {
  sql: string;
  transaction: unknown;
}

/** Where Knex says which transaction a statement belongs to. */
const TRANSACTION = '__knexTxId';

/**
 * The statements of the transaction in which `work` writes to a table: others may send theirs
 * meanwhile, what follows from the write among them.
 */
async function transactionOf(
  strapi: Core.Strapi,
  table: string,
  work: () => Promise<unknown>
): Promise<string[]> {
  const all: Sent[] = [];
  const keep = (sent: { sql: string }): void => {
    all.push({ sql: sent.sql, transaction: Reflect.get(sent, TRANSACTION) });
  };
  strapi.db.connection.on('query', keep);
  try {
    await work();
  } finally {
    strapi.db.connection.removeListener('query', keep);
  }
  const writes = all.filter(({ sql }) => /^(insert into|update|delete from) /i.test(sql));
  const own = writes.find(({ sql }) => sql.split(/[\s(]+/).includes(quoted(sql, table)));
  if (!own?.transaction) throw new Error(`Nothing was written to ${table}.`);
  const sqls = all
    .filter(({ transaction }) => transaction === own.transaction)
    .map(({ sql }) => sql);
  // A connection keeps the name of its last transaction: what it does afterwards is another's.
  return sqls.slice(0, sqls.findIndex((sql) => /^commit/i.test(sql)) + 1);
}

/** The name of a table as this statement writes it. */
function quoted(sql: string, table: string): string {
  const found = new RegExp(`(?:[\`"]\\w+[\`"]\\.)?[\`"]${table}[\`"]`).exec(sql);
  return found?.[0] ?? `"${table}"`;
}

/** An author of so many published stories. */
async function authorOf(stories: number): Promise<string> {
  const { documentId: author } = await make.author();
  const credits = [{ author, role: 'author' }];
  for (let made = 0; made < stories; made += 1) await make.brief({ credits });
  await settled(newsroom.strapi);
  return author;
}

async function cost(path: string, data: Fields): Promise<string[]> {
  const statements = await transactionOf(newsroom.strapi, path.split('/')[2] ?? '', async () => {
    const { status, text } = await client.put(path, { data });
    if (status !== 200) throw new Error(`PUT ${path} was answered with ${status}: ${text}`);
  });
  await settled(newsroom.strapi);
  return statements;
}

it('renaming the author of many stories costs an editor what it costs for few', async () => {
  const few = await authorOf(FEW);
  const many = await authorOf(MANY);
  const forFew = await cost(`/api/authors/${few}`, { name: 'Few Stories' });
  const forMany = await cost(`/api/authors/${many}`, { name: 'Many Stories' });
  expect(forFew.length).toBeGreaterThan(1);
  expect(forMany).toEqual(forFew);
  const { body } = await httpClient(newsroom.url).get<{ meta: { pagination: { total: number } } }>(
    `/api/live-briefs?filters[credits][author][documentId]=${many}&pagination[pageSize]=1`
  );
  expect(body.meta.pagination.total).toBe(MANY);
});
