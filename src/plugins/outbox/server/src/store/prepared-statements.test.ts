import { runPrepared, type SqliteTransaction } from './prepared-statements';

type Connection = Awaited<ReturnType<SqliteTransaction['client']['acquireConnection']>> & {
  exec(sql: string): void;
  close(): void;
};

const Database = jest.requireActual<new (file: string) => Connection>('better-sqlite3');

let connection: Connection;
let seen: string[];
let prepared: number;
let isCompleted: boolean;
let transaction: SqliteTransaction;

beforeEach(() => {
  const database = new Database(':memory:');
  database.exec('create table notes (id integer primary key, text text, done integer)');
  connection = database;
  seen = [];
  prepared = 0;
  isCompleted = false;
  const prepare = database.prepare.bind(database);
  const counting = {
    prepare: (sql: string) => {
      prepared += 1;
      return prepare(sql);
    },
  };
  transaction = {
    isCompleted: () => isCompleted,
    client: {
      acquireConnection: () => Promise.resolve(counting),
      releaseConnection: () => Promise.resolve(),
      emit: (_event, { sql }) => void seen.push(sql),
    },
  };
});

afterEach(() => connection.close());

it('answers with the rows of each run, and prepares once', async () => {
  const insert = 'insert into notes (text, done) values (?, ?) returning id';
  expect(await runPrepared(transaction, insert, ['One', true])).toEqual([{ id: 1 }]);
  expect(await runPrepared(transaction, insert, [null, false])).toEqual([{ id: 2 }]);
  expect(await runPrepared(transaction, 'select * from notes order by id', [])).toEqual([
    { id: 1, text: 'One', done: 1 },
    { id: 2, text: null, done: 0 },
  ]);
  expect(prepared).toBe(2);
  expect(seen).toEqual([insert, insert, 'select * from notes order by id']);
});

it('answers with no rows where a statement has none', async () => {
  expect(await runPrepared(transaction, 'savepoint one', [])).toEqual([]);
});

it('follows a table that is changed meanwhile', async () => {
  const select = 'select * from notes';
  await runPrepared(transaction, 'insert into notes (text) values (?)', ['One']);
  await runPrepared(transaction, select, []);
  connection.exec('alter table notes add column more text');
  expect(await runPrepared(transaction, select, [])).toEqual([
    { id: 1, text: 'One', done: null, more: null },
  ]);
});

it('goes on after a statement that failed', async () => {
  const insert = 'insert into notes (id) values (?)';
  await runPrepared(transaction, insert, [1]);
  await expect(runPrepared(transaction, insert, [1])).rejects.toThrow('UNIQUE');
  await expect(runPrepared(transaction, insert, [2])).resolves.toEqual([]);
});

it('refuses a transaction that is over', async () => {
  isCompleted = true;
  await expect(runPrepared(transaction, 'select 1', [])).rejects.toThrow('is over');
  expect(prepared).toBe(0);
});
