import { brokenRule, brokenRuleRefusal } from './broken-rule';

const sqlite = (code: string, message: string): Error =>
  Object.assign(new Error(`insert into \`a\` - ${message}`), { code });

const postgres = (code: string, more: object = {}): Error =>
  Object.assign(new Error('insert into "a" - it failed'), { code, severity: 'ERROR', ...more });

it.each([
  [sqlite('SQLITE_CONSTRAINT_UNIQUE', 'UNIQUE constraint failed: roles.name'), 'taken', 'name'],
  [sqlite('SQLITE_CONSTRAINT_UNIQUE', 'UNIQUE constraint failed: a.b, a.c'), 'taken', null],
  [sqlite('SQLITE_CONSTRAINT_FOREIGNKEY', 'FOREIGN KEY constraint failed'), 'unrelated', null],
  [sqlite('SQLITE_CONSTRAINT_NOTNULL', 'NOT NULL constraint failed: a.url'), 'empty', 'url'],
  [sqlite('SQLITE_CONSTRAINT_CHECK', 'CHECK constraint failed: a'), 'unfit', null],
  [sqlite('SQLITE_MISMATCH', 'datatype mismatch'), 'unfit', null],
  [postgres('23505', { detail: 'Key (name)=(x) already exists.' }), 'taken', 'name'],
  [postgres('23505', { detail: 'Key (a, b)=(1, 2) already exists.' }), 'taken', null],
  [postgres('23503', { detail: 'Key (folder_id)=(9) is not present …' }), 'unrelated', 'folder_id'],
  [postgres('23502', { column: 'url' }), 'empty', 'url'],
  [postgres('23514'), 'unfit', null],
  [postgres('22003'), 'unfit', null],
  [postgres('22P02'), 'unfit', null],
  [
    Object.assign(new Error('No.'), { name: 'NotNullError', details: { column: 'a' } }),
    'empty',
    'a',
  ],
  [new Error('It failed.', { cause: postgres('23503') }), 'unrelated', null],
])('%s: %s (%s)', (error, kind, column) => {
  expect(brokenRule(error)).toEqual({ kind, column });
});

it.each([
  ['a full disk', sqlite('SQLITE_FULL', 'database or disk is full')],
  ['a rule that raises', sqlite('SQLITE_CONSTRAINT_TRIGGER', 'No.')],
  ['bad SQL', postgres('42601')],
  ['a deadlock', postgres('40P01')],
  ['a mistake', new TypeError('x is not a function')],
  ['a name of every object', Object.assign(new Error('No.'), { code: 'constructor' })],
  ['nothing', undefined],
])('%s breaks none', (_what, error) => {
  expect(brokenRule(error)).toBeNull();
});

it.each([
  ['taken', 'name', 'Another entry has the same "name" already. Choose another one.'],
  ['taken', null, 'Another entry has the same value already. Choose another one.'],
  ['empty', 'url', '"url" must have a value.'],
] as const)('says what is %s (%s)', (kind, column, text) => {
  expect(brokenRuleRefusal({ kind, column }).message).toBe(text);
});
