import { judgeStoredTimes, type StoredTimes, storedTimesProblems } from './stored-times';

const used: StoredTimes = { mark: null, isUsed: true, writtenIn: '', serverZone: 'UTC' };
const assumed: StoredTimes = { ...used, mark: { origin: 'assumed', since: '2026-01-01' } };

it.each<[string, Partial<StoredTimes>, object]>([
  ['a new database', { isUsed: false, serverZone: 'Europe/Kyiv' }, { kind: 'go' }],
  ['one that is named UTC', { writtenIn: 'Etc/UTC' }, { kind: 'mark', origin: 'confirmed' }],
  ['one that is named', { writtenIn: 'Europe/Kyiv' }, { kind: 'convert', from: 'Europe/Kyiv' }],
  ['one on a server in UTC', {}, { kind: 'mark', origin: 'assumed' }],
  ['one on a server in Kyiv', { serverZone: 'Europe/Kyiv' }, { kind: 'refuse' }],
])('%s', (_what, found, verdict) => {
  expect(judgeStoredTimes({ ...used, ...found })).toMatchObject(verdict);
});

it.each(['new', 'confirmed', 'converted'] as const)('a mark of a %s one is enough', (origin) => {
  const found = { ...used, mark: { origin, since: 'x' }, writtenIn: 'Europe/Kyiv' };
  expect(judgeStoredTimes({ ...found, serverZone: 'America/New_York' })).toEqual({ kind: 'go' });
});

it.each<[string, string, object]>([
  ['', 'is said again', { kind: 'warn', warning: expect.stringContaining('since 2026-01-01') }],
  ['UTC', 'is confirmed', { kind: 'mark', origin: 'confirmed' }],
  ['Europe/Kyiv', 'cannot be undone', { kind: 'refuse' }],
])('what was assumed, with the zone %j, %s', (writtenIn, _what, verdict) => {
  expect(judgeStoredTimes({ ...assumed, writtenIn })).toMatchObject(verdict);
});

it('says what to do', () => {
  const verdict = judgeStoredTimes({ ...used, serverZone: 'Europe/Kyiv' });
  const reason = verdict.kind === 'refuse' ? verdict.reason : '';
  for (const words of ['backup', 'DATABASE_TIMES_ZONE=Europe/Kyiv', 'DATABASE_TIMES_ZONE=UTC']) {
    expect(reason).toContain(words);
  }
});

it('says what is wrong with the settings', () => {
  expect(storedTimesProblems({ writtenIn: '', twice: 'first' })).toEqual([]);
  expect(storedTimesProblems({ writtenIn: 'Kyiv', twice: 'both' })).toEqual([
    expect.stringContaining('DATABASE_TIMES_ZONE'),
    expect.stringContaining('DATABASE_TIMES_TWICE'),
  ]);
});
