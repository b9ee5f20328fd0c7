import { areIgnored, readStatement } from './written-table';

describe('readStatement', () => {
  it.each([
    ['select * from "articles"', 'read'],
    ['  SELECT 1;', 'read'],
    ['PRAGMA journal_mode', 'read'],
    ['SAVEPOINT trx1;', 'read'],
    ['RELEASE trx1', 'read'],
    ['ROLLBACK TO trx1', 'read'],
    ['ROLLBACK TRANSACTION TO SAVEPOINT trx1', 'read'],
    ['explain query plan select 1', 'read'],
    ['LISTEN channel', 'read'],
    ['BEGIN;', 'begin'],
    ['BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ', 'begin'],
    ['begin immediate', 'begin'],
    ['START TRANSACTION', 'begin'],
    ['COMMIT;', 'commit'],
    ['commit', 'commit'],
    ['END', 'commit'],
    ['with recursive t as (select 1) select * from t', 'read'],
    ['with t as (select 1 for update of x skip locked) select * from t', 'read'],
    ['ROLLBACK', 'rollback'],
    ['rollback;', 'rollback'],
  ])('%s is a %s', (sql, kind) => {
    expect(readStatement(sql)).toEqual({ kind });
  });

  it.each([
    ['insert into "articles" ("title") values (?)', 'articles'],
    ['INSERT OR IGNORE INTO `articles` values (1)', 'articles'],
    ['replace into articles values (1)', 'articles'],
    ['update "articles" set "title" = ?', 'articles'],
    ['update or replace articles set title = 1', 'articles'],
    ['UPDATE ONLY public.articles SET a = 1', 'articles'],
    ['update "public"."articles" set a = 1', 'articles'],
    ['delete from `articles` where id in (select id from x)', 'articles'],
    ['truncate table articles', 'articles'],
    ['TRUNCATE articles', 'articles'],
    ['update "my sessions" set a = 1', 'my sessions'],
    ['insert into articles values (1) on conflict (id) do update set a = 1', 'articles'],
    ['with n as (select id from x) update "articles" set a = 1 from n', 'articles'],
    ['with gone as (delete from articles returning id) select * from gone', 'articles'],
  ])('%s writes %s', (sql, table) => {
    expect(readStatement(sql)).toMatchObject({ kind: 'write', tables: [table] });
  });

  it.each([
    'alter table articles add column x',
    'drop table articles',
    'select 1; delete from articles',
    'truncate sessions, articles',
    'truncate "sessions", "articles"',
    'update articles set title = replace(title, a, b)',
    'begin; delete from articles; commit',
    'explain analyze delete from articles',
    'explain (analyze) delete from articles',
    '/* harmless */ delete from articles',
    'call rewrite()',
    'do $$ begin end $$',
    'vacuum',
    '',
  ])('%s may have written anything', (sql) => {
    expect(readStatement(sql)).toEqual({ kind: 'write', tables: [], saysRows: false });
  });
});

it('sees every table that a statement writes', () => {
  expect(
    readStatement(
      'insert into sessions with gone as (delete from articles returning id) select id from gone'
    )
  ).toEqual({ kind: 'write', tables: ['sessions', 'articles'], saysRows: false });
});

describe('what says how many rows it has changed', () => {
  it.each([
    ['update articles set a = 1', true],
    ['delete from articles', true],
    ['insert into articles values (1) on conflict do nothing', true],
    ['update articles set a = 1 returning id', true],
    ['with gone as (delete from articles returning id) select 1 where false', false],
    ['insert into a with gone as (delete from articles returning id) select 1', false],
    ['truncate articles', false],
  ])('%s: %s', (sql, saysRows) => {
    expect(readStatement(sql)).toMatchObject({ kind: 'write', saysRows });
  });
});

describe('areIgnored', () => {
  it.each([
    [['strapi_sessions'], true],
    [['outbox_deliveries', 'strapi_sessions'], true],
    [['outbox'], false],
    [['strapi_sessions', 'articles'], false],
    [[], false],
  ])('%j: %s', (tables, expected) => {
    expect(areIgnored(tables, ['strapi_sessions', 'outbox_*'])).toBe(expected);
  });
});
