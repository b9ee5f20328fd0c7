import { failureKind, withoutStatement } from './database-failure';

function sqlite(code: string): Error {
  return Object.assign(new Error('insert into `a` - it failed'), { code });
}

function postgres(code: string): Error {
  return Object.assign(new Error('insert into "a" - it failed'), { code, severity: 'ERROR' });
}

describe('failureKind', () => {
  it.each([
    ['SQLITE_FULL', 'full'],
    ['SQLITE_IOERR_WRITE', 'files'],
    ['SQLITE_READONLY_DBMOVED', 'readOnly'],
    ['SQLITE_BUSY_SNAPSHOT', 'busy'],
    ['SQLITE_CONSTRAINT_FOREIGNKEY', null],
    ['SQLITE_ERROR', null],
  ])('takes %s of SQLite for %s', (code, kind) => {
    expect(failureKind(sqlite(code))).toBe(kind);
  });

  it.each([
    ['53100', 'full'],
    ['53300', 'busy'],
    ['57014', 'busy'],
    ['57P01', 'lost'],
    ['08006', 'lost'],
    ['58030', 'files'],
    ['25006', 'readOnly'],
    ['23505', null],
    ['40P01', null],
    ['22P02', null],
  ])('takes %s of PostgreSQL for %s', (code, kind) => {
    expect(failureKind(postgres(code))).toBe(kind);
  });

  it.each([
    'Connection terminated unexpectedly',
    'COMMIT; - Connection terminated unexpectedly',
    'select 1 - Client has encountered a connection error and is not queryable',
  ])('takes "%s" for a connection that is lost', (message) => {
    expect(failureKind(new Error(message))).toBe('lost');
  });

  it('finds it below other errors', () => {
    const error = new Error('Not saved.', {
      cause: new Error('No.', { cause: sqlite('SQLITE_FULL') }),
    });
    expect(failureKind(error)).toBe('full');
  });

  it.each([
    ['an address that cannot be reached', Object.assign(new Error('No.'), { code: 'EPIPE' })],
    ['a text', 'SQLITE_FULL'],
    ['an error without a code', new Error('database or disk is full')],
    ['nothing', undefined],
  ])('knows nothing of %s', (_what, error) => {
    expect(failureKind(error)).toBeNull();
  });

  it('ends with errors that cause each other', () => {
    const error = new Error('One.');
    error.cause = new Error('Two.', { cause: error });
    expect(failureKind(error)).toBeNull();
  });
});

it.each([
  ["insert into `a` (`b`) values ('x - y') - it failed", 'it failed'],
  ['it failed', 'it failed'],
])('withoutStatement keeps what the driver said of "%s"', (message, said) => {
  expect(withoutStatement(message)).toBe(said);
});
