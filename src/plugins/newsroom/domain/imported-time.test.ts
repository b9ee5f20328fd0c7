import { readImportedTime } from './imported-time';

const OLD = '2019-03-01T08:00:00.000Z';
const LATER = '2020-01-01T00:00:00.000Z';
const rules = {
  stored: [],
  mayImport: true,
  timeZone: 'Europe/Kyiv',
  now: '2024-01-01T00:00:00.000Z',
};
const nothing = { ok: true, instant: null };

it.each([OLD, '2019-03-01T10:00+02:00', '2019-03-01T10:00', new Date(OLD)])(
  'an importer brings %s',
  (sent) => {
    expect(readImportedTime(sent, rules)).toEqual({ ok: true, instant: OLD });
  }
);

it.each([OLD, '2019-03-01T10:00', null, undefined])('anybody sends back %s', (sent) => {
  const stored = [LATER, OLD];
  expect(readImportedTime(sent, { ...rules, stored, mayImport: false })).toEqual(nothing);
});

it.each([
  ['soon', {}, { code: 'time.unreadable' }],
  ['2024-01-01T00:00:00.001Z', {}, { code: 'import.ahead' }],
  [OLD, { stored: [LATER] }, { code: 'import.set-once', values: { stored: LATER } }],
  [OLD, { mayImport: false }, { code: 'import.right-missing' }],
  ['soon', { mayImport: false }, { code: 'import.right-missing' }],
])('%s is refused, given %j', (sent, given, reason) => {
  expect(readImportedTime(sent, { ...rules, ...given })).toMatchObject({ ok: false, reason });
});
