import { readCursor, writeCursor } from './cursor';

const POSITIONS = [
  { sequence: 0, digest: null },
  { sequence: 42, digest: 'Ab-_0123456789xy' },
  { sequence: 2_147_483_647, digest: 'Ab-_0123456789xy' },
];

it.each(POSITIONS)('reads what it has written of %j', (position) => {
  const cursor = writeCursor(position);
  expect(cursor).toMatch(/^[\w-]+$/);
  expect(cursor).not.toMatch(/^\d+$/);
  expect(readCursor(cursor)).toEqual(position);
});

it('goes on to read what the first version has written', () => {
  expect(readCursor('MTo0MjpBYi1fMDEyMzQ1Njc4OXh5')).toEqual(POSITIONS[1]);
});

it.each([
  '',
  'MTo0MjpBYi1fMDEyMzQ1Njc4OXh5=',
  'MTo0MjpBYi1fMDEyMzQ1Njc4OXh5AAAA',
  ' MTo0MjpBYi1fMDEyMzQ1Njc4OXh5',
  'event 42',
  'evt_0123456789',
  ...[
    '1:42:',
    '1:0:Ab-_01234567',
    '1:042:Ab-_01234567',
    '1:-1:Ab-_01234567',
    '2:42:Ab-_01234567',
  ].map(encoded),
  ...['1:2147483648:Ab-_01234567', '1:42:Ab', '1:42:Ab-_0123 567', '1:42', '{}'].map(encoded),
  encoded(`1:42:${'x'.repeat(65)}`),
])('does not take %j for one', (text) => {
  expect(readCursor(text)).toBeNull();
});

function encoded(text: string): string {
  return Buffer.from(text).toString('base64url');
}
