import { isAlwaysUtc, type WallRange, zoneHistory } from './zone-history';

const at = (wall: string): number => Date.parse(`${wall}Z`);
const kyiv = zoneHistory('Europe/Kyiv', 'first');

function readBy(history: ReturnType<typeof zoneHistory>, wall: string): string {
  const span = history.spans.find(({ from, to }) => from <= at(wall) && at(wall) < to);
  return new Date(at(wall) - (span?.offset ?? Number.NaN)).toISOString();
}

function has(ranges: WallRange[], wall: string): boolean {
  return ranges.some(({ from, to }) => from <= at(wall) && at(wall) < to);
}

it.each([
  ['2024-02-01T17:25:00', '2024-02-01T15:25:00.000Z'],
  ['2024-07-01T17:25:00', '2024-07-01T14:25:00.000Z'],
  ['2024-10-27T02:59:59.999', '2024-10-26T23:59:59.999Z'],
  ['2024-10-27T03:30:00', '2024-10-27T00:30:00.000Z'],
  ['2024-10-27T04:00:00', '2024-10-27T02:00:00.000Z'],
  // It never happened; JavaScript reads it so.
  ['2024-03-31T03:30:00', '2024-03-31T01:30:00.000Z'],
  ['1910-01-01T02:02:04', '1910-01-01T00:00:00.000Z'],
  ['1850-01-01T02:02:04', '1850-01-01T00:00:00.000Z'],
  ['2300-01-01T02:00:00', '2300-01-01T00:00:00.000Z'],
])('reads %s in Kyiv as %s', (wall, utc) => {
  expect(readBy(kyiv, wall)).toBe(utc);
});

it('reads the hour that happens twice as the second one, if it is told to', () => {
  const second = zoneHistory('Europe/Kyiv', 'second');
  expect(readBy(second, '2024-10-27T03:00:00')).toBe('2024-10-27T01:00:00.000Z');
  expect(readBy(second, '2024-10-27T03:30:00')).toBe('2024-10-27T01:30:00.000Z');
  expect(readBy(second, '2024-10-27T02:59:59')).toBe('2024-10-26T23:59:59.000Z');
});

it('knows the wall clocks that happen twice, and those that never happen', () => {
  expect(has(kyiv.doubled, '2024-10-27T03:00:00')).toBe(true);
  expect(has(kyiv.doubled, '2024-10-27T04:00:00')).toBe(false);
  expect(has(kyiv.doubled, '2024-10-27T02:59:59')).toBe(false);
  expect(has(kyiv.skipped, '2024-03-31T03:59:59')).toBe(true);
  expect(has(kyiv.skipped, '2024-03-31T04:00:00')).toBe(false);
});

it('leaves no wall clock out, and reads none twice', () => {
  const { spans } = zoneHistory('America/New_York', 'first');
  expect(spans.at(0)?.from).toBe(-Infinity);
  expect(spans.at(-1)?.to).toBe(Infinity);
  spans.slice(1).forEach((span, index) => expect(span.from).toBe(spans[index]?.to));
});

it.each([
  ['UTC', true],
  ['Etc/UTC', true],
  ['Europe/London', false],
  ['Asia/Kolkata', false],
])('%s is always UTC: %p', (zone, expected) => {
  expect(isAlwaysUtc(zone)).toBe(expected);
});
