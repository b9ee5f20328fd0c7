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
    expect(failureKind(sqlite(code), 'anywhere')).toBe(kind);
  });

  it.each([
    ['53100', 'full'],
    ['53300', 'busy'],
    ['57014', 'busy'],
    ['57P01', 'lost'],
    ['57P03', 'lost'],
    ['08006', 'lost'],
    ['58030', 'files'],
    ['25006', 'readOnly'],
    ['XX001', 'files'],
    ['XX000', 'broken'],
    ['42601', null],
    ['23505', null],
    ['40P01', null],
    ['22P02', null],
  ])('takes %s of PostgreSQL for %s', (code, kind) => {
    expect(failureKind(postgres(code), 'anywhere')).toBe(kind);
  });

  it.each([
    'Connection terminated unexpectedly',
    'COMMIT; - Connection terminated unexpectedly',
    'select 1 - Client has encountered a connection error and is not queryable',
  ])('takes "%s" for a connection that is lost', (message) => {
    expect(failureKind(new Error(message), 'anywhere')).toBe('lost');
  });

  it.each([
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ETIMEDOUT',
    'EHOSTUNREACH',
  ])('takes %s for a lost connection where a database met it, and only there', (code) => {
    const error = new Error('No.', { cause: Object.assign(new Error(code), { code }) });
    expect(failureKind(error, 'database')).toBe('lost');
    expect(failureKind(error, 'anywhere')).toBeNull();
  });

  it.each(['timeout expired', 'aborted', 'Unable to acquire a connection'])(
    'takes "%s" for a lost connection where a database met it, and only there',
    (message) => {
      expect(failureKind(new Error(message), 'database')).toBe('lost');
      expect(failureKind(new Error(message), 'anywhere')).toBeNull();
    }
  );

  it('takes a pool without a connection left for a database that has too much to do', () => {
    const error = new Error('Knex: Timeout acquiring a connection. The pool is probably full.');
    expect(failureKind(error, 'anywhere')).toBe('busy');
  });

  it('finds it below other errors', () => {
    const error = new Error('Not saved.', {
      cause: new Error('No.', { cause: sqlite('SQLITE_FULL') }),
    });
    expect(failureKind(error, 'anywhere')).toBe('full');
  });

  it.each([
    ['an address that cannot be reached', Object.assign(new Error('No.'), { code: 'EPIPE' })],
    ['a text', 'SQLITE_FULL'],
    ['an error without a code', new Error('database or disk is full')],
    ['nothing', undefined],
  ])('knows nothing of %s', (_what, error) => {
    expect(failureKind(error, 'anywhere')).toBeNull();
  });

  it('ends with errors that cause each other', () => {
    const error = new Error('One.');
    error.cause = new Error('Two.', { cause: error });
    expect(failureKind(error, 'anywhere')).toBeNull();
  });
});

it.each([
  ["insert into `a` (`b`) values ('x - y') - it failed", 'it failed'],
  ['it failed', 'it failed'],
])('withoutStatement keeps what the driver said of "%s"', (message, said) => {
  expect(withoutStatement(message)).toBe(said);
});
