import { isLostDependency } from './lost-dependency';

const failure = (message: string, more: object = {}): Error =>
  Object.assign(new Error(message), more);

it.each<[string, unknown]>([
  ['refused', failure('connect ECONNREFUSED 127.0.0.1:5432', { code: 'ECONNREFUSED' })],
  ['reset', failure('read ECONNRESET', { code: 'ECONNRESET' })],
  ['cut', failure('select 1 - Connection terminated unexpectedly')],
  ['no place in the pool', failure('Knex: Timeout acquiring a connection. The pool is full.')],
  ['shut down', failure('terminating connection', { code: '57P01', severity: 'FATAL' })],
  ['starting', failure('the database system is starting up', { code: '57P03', severity: 'FATAL' })],
  ['too many', failure('sorry, too many clients', { code: '53300', severity: 'FATAL' })],
  ['full', failure('database or disk is full', { code: 'SQLITE_FULL' })],
  ['below another', new Error('It failed.', { cause: failure('x', { code: 'ECONNREFUSED' }) })],
  ['told already', failure('The database cannot be reached.', { status: 503 })],
])('%s: lost', (_what, error) => {
  expect(isLostDependency(error)).toBe(true);
});

it.each<[string, unknown]>([
  ['a broken constraint', failure('duplicate key', { code: '23505', severity: 'ERROR' })],
  ['bad SQL', failure('syntax error', { code: '42601', severity: 'ERROR' })],
  ['a text too long', failure('value too long', { code: '22001', severity: 'ERROR' })],
  ['SQLite’s constraint', failure('UNIQUE failed', { code: 'SQLITE_CONSTRAINT_UNIQUE' })],
  ['a mistake', new TypeError('x is not a function')],
  ['no error', 'ECONNREFUSED'],
  ['nothing', undefined],
])('%s: not lost', (_what, error) => {
  expect(isLostDependency(error)).toBe(false);
});
