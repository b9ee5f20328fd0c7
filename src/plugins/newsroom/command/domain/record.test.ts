import {
  fingerprint,
  isAsWritten,
  NO_RECORD,
  type PackRecord,
  readRecord,
  recordText,
} from './record';

const RECORD: PackRecord = {
  ...NO_RECORD,
  pack: '0.1.0',
  files: { 'src/api/a.js': { fingerprint: fingerprint('a\n'), template: 'api/a.js' } },
};

it('is read as it was written', () => {
  expect(readRecord(recordText(RECORD))).toEqual(RECORD);
});

it.each([
  ['no JSON', '{'],
  ['another file', '{"name":"x"}'],
  ['one that leads out', recordText({ ...RECORD, files: { '../x': { fingerprint: '' } } })],
  [
    'one from the root',
    recordText({ ...RECORD, merged: { '/x': { template: '', attributes: {} } } }),
  ],
])('does not take %s', (_, text) => {
  expect(readRecord(text)).toBeNull();
});

it('knows a script that was not changed, however its lines end', () => {
  const written = { fingerprint: fingerprint('a\nb\n') };
  expect(isAsWritten(written, 'a\r\nb\r\n')).toBe(true);
  expect(isAsWritten(written, 'a\nc\n')).toBe(false);
});

it('knows a schema by what it says', () => {
  const written = { fingerprint: '', json: { a: 1, b: [2] } };
  expect(isAsWritten(written, '{ "b": [2],\n "a": 1 }')).toBe(true);
  expect(isAsWritten(written, '{ "a": 1 }')).toBe(false);
  expect(isAsWritten(written, 'nothing')).toBe(false);
});
