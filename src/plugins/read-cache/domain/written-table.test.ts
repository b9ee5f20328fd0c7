import { isIgnored, readStatement } from './written-table';

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
  ])('%s writes %s', (sql, table) => {
    expect(readStatement(sql)).toEqual({ kind: 'write', table });
  });

  it.each([
    'with gone as (delete from articles returning id) select * from gone',
    'alter table articles add column x',
    'drop table articles',
    'select 1; delete from articles',
    'begin; delete from articles; commit',
    'explain analyze delete from articles',
    'explain (analyze) delete from articles',
    '/* harmless */ delete from articles',
    'call rewrite()',
    'do $$ begin end $$',
    'vacuum',
    '',
  ])('%s may have written anything', (sql) => {
    expect(readStatement(sql)).toEqual({ kind: 'write', table: null });
  });
});

describe('isIgnored', () => {
  it.each([
    ['strapi_sessions', true],
    ['outbox_deliveries', true],
    ['outbox', false],
    ['articles', false],
    [null, false],
  ])('%s: %s', (table, expected) => {
    expect(isIgnored(table, ['strapi_sessions', 'outbox_*'])).toBe(expected);
  });
});
