import type { Core } from '@strapi/strapi';

import { createObserver } from './observer';
import { watchSqlWrites } from './sql-writes';

/** `c1: update a` is a statement on one connection; `!` marks where a flush is expected. */
describe('createObserver calls at the moment a write can be seen by others', () => {
  it.each([
    ['a write alone', ['c1: update a !']],
    ['a read', ['c1: select 1']],
    ['an ignored table', ['c1: update sessions']],
    ['a transaction', ['c1: BEGIN;', 'c1: update a', 'c1: select 1', 'c1: COMMIT; !']],
    ['a transaction that only reads', ['c1: BEGIN;', 'c1: select 1', 'c1: COMMIT;']],
    ['a transaction on ignored tables', ['c1: BEGIN;', 'c1: update sessions', 'c1: COMMIT;']],
    ['a roll-back', ['c1: BEGIN;', 'c1: update a', 'c1: ROLLBACK', 'c1: select 1']],
    ['a write after a roll-back', ['c1: BEGIN;', 'c1: ROLLBACK', 'c1: update a !']],
    [
      'a roll-back to a savepoint',
      ['c1: BEGIN;', 'c1: update a', 'c1: ROLLBACK TO s', 'c1: COMMIT; !'],
    ],
    [
      'two connections',
      ['c1: BEGIN;', 'c2: update a !', 'c1: update a', 'c2: select 1', 'c1: COMMIT; !'],
    ],
    ['a commit whose begin was not seen', ['c1: COMMIT; !']],
    ['several statements at once', ['c1: select 1; update a !']],
  ])('%s', (_what, steps) => {
    let calls = 0;
    const observe = createObserver(['sessions'], () => {
      calls += 1;
    });
    const connections = { c1: {}, c2: {} };
    const seen = steps.map((step) => {
      const before = calls;
      const sql = step.slice(4).replace(' !', '');
      observe(connections[step.slice(0, 2) as 'c1' | 'c2'], { sql });
      return calls === before ? step.replace(' !', '') : `${step.replace(' !', '')} !`;
    });
    expect(seen).toEqual(steps);
  });

  it.each<[string, string, unknown, boolean]>([
    ['no row, says better-sqlite3', 'update a set b = 1', { changes: 0 }, false],
    ['no row, says pg', 'delete from a', { rowCount: 0 }, false],
    ['no row comes back', 'update a set b = 1 returning id', [], false],
    ['a row, says better-sqlite3', 'update a set b = 1', { changes: 1 }, true],
    ['a row, says pg', 'delete from a', { rowCount: 1 }, true],
    ['a row comes back', 'update a set b = 1 returning id', [{ id: 1 }], true],
    ['it failed', 'update a set b = 1', undefined, true],
    ['nothing is said', 'update a set b = 1', {}, true],
    ['rows of something else', 'with g as (delete from a returning 1) select 1', [], true],
  ])('and not when nothing was changed: %s', (_what, sql, response, isCalled) => {
    const onWrite = jest.fn();
    createObserver(['sessions'], onWrite)({}, { sql, response });
    expect(onWrite).toHaveBeenCalledTimes(isCalled ? 1 : 0);
  });
});

describe('createObserver says that a statement may show before it is answered', () => {
  it.each([
    ['a write alone', ['c1: update a !']],
    ['a read', ['c1: select 1']],
    ['an ignored table', ['c1: update sessions']],
    ['a commit after a write', ['c1: BEGIN;', 'c1: update a', 'c1: COMMIT; !', 'c1: select 1']],
    ['a commit after reads', ['c1: BEGIN;', 'c1: select 1', 'c1: COMMIT;']],
    ['a commit whose begin was not seen', ['c1: COMMIT; !']],
    ['a write beside a transaction', ['c1: BEGIN;', 'c2: update a !', 'c1: ROLLBACK']],
  ])('%s', (_what, steps) => {
    const observe = createObserver(['sessions'], () => undefined);
    const connections = { c1: {}, c2: {} };
    const seen = steps.map((step) => {
      const connection = connections[step.slice(0, 2) as 'c1' | 'c2'];
      const sql = step.slice(4).replace(' !', '');
      const mayShow = observe.mayShow?.(connection, sql);
      observe(connection, { sql });
      return `${step.slice(0, 4)}${sql}${mayShow ? ' !' : ''}`;
    });
    expect(seen).toEqual(steps);
  });
});

describe('watchSqlWrites', () => {
  const STREAM = '_stream';

  class Client {
    config = {};
    async ['_query'](): Promise<string> {
      return 'rows';
    }
    async [STREAM](_connection: object, _statement: object, target: string): Promise<string> {
      return target;
    }
  }

  it('sees what is streamed as well, when it is done', async () => {
    const client = new Client();
    const strapi = { db: { connection: { client } } } as unknown as Core.Strapi;
    const onWrite = jest.fn();
    const onSent = jest.fn();
    const onSettled = jest.fn();
    watchSqlWrites(strapi, [], { onWrite, onSent, onSettled });
    const send = client[STREAM].bind(client);
    expect(await send({}, { sql: 'select 1' }, 'a stream')).toBe('a stream');
    expect(onWrite).not.toHaveBeenCalled();
    const written = send({}, { sql: 'update a set b = 1 returning id' }, 'a stream');
    expect(onWrite).not.toHaveBeenCalled();
    expect([onSent.mock.calls, onSettled.mock.calls].map(({ length }) => length)).toEqual([1, 0]);
    await written;
    expect(onWrite).toHaveBeenCalledTimes(1);
    expect(onSettled).toHaveBeenCalledTimes(1);
  });
});
