import { formValue, minuteOf, readTyped, readValue, utcOf } from './time-reading';

const KYIV = 'Europe/Kyiv';
const GAP = {
  kind: 'gap',
  before: '2026-03-29T02:59:00+02:00',
  after: '2026-03-29T04:00:00+03:00',
};
const OVERLAP = {
  kind: 'overlap',
  first: '2026-10-25T03:30:00+03:00',
  second: '2026-10-25T03:30:00+02:00',
};

describe('readTyped', () => {
  it.each([
    ['', '', { kind: 'empty' }],
    [' ', '', { kind: 'empty' }],
    ['2024-02-01', '17:25', { kind: 'instant', instant: '2024-02-01T15:25:00.000Z' }],
    ['01.07.2024', '1725', { kind: 'instant', instant: '2024-07-01T14:25:00.000Z' }],
    ['2024-02-01 17:25', '', { kind: 'instant', instant: '2024-02-01T15:25:00.000Z' }],
    ['2026-03-29', '03:30', GAP],
    ['2026-10-25', '03:30', { ...OVERLAP, instant: null }],
    ['2024-02-01', '', { kind: 'missing', part: 'clock' }],
    ['', '17:25', { kind: 'missing', part: 'day' }],
    ['30.02.2024', '17:25', { kind: 'unreadable', part: 'day' }],
    ['30.02.2024', '', { kind: 'unreadable', part: 'day' }],
    ['2024-02-01', '24:00', { kind: 'unreadable', part: 'clock' }],
    ['', 'noon', { kind: 'unreadable', part: 'clock' }],
  ])('reads %j and %j as %j', (day, clock, reading) => {
    expect(readTyped({ day, clock }, KYIV)).toEqual(reading);
  });
});

describe('readValue', () => {
  it.each([
    [null, { kind: 'empty' }],
    [undefined, { kind: 'empty' }],
    ['2024-02-01T15:25:00.000Z', { kind: 'instant', instant: '2024-02-01T15:25:00.000Z' }],
    ['2024-02-01T15:25:37.500Z', { kind: 'instant', instant: '2024-02-01T15:25:37.500Z' }],
    ['2026-10-25T00:30:00.000Z', { ...OVERLAP, instant: '2026-10-25T00:30:00.000Z' }],
    ['2026-10-25T01:30:00.000Z', { ...OVERLAP, instant: '2026-10-25T01:30:00.000Z' }],
    ['2026-10-25T03:30', { ...OVERLAP, instant: null }],
    ['2026-03-29T03:30', GAP],
    ['2024-02-01T', { kind: 'missing', part: 'clock' }],
    ['T17:25', { kind: 'missing', part: 'day' }],
    ['tomorrow', { kind: 'unreadable', part: 'day' }],
  ])('reads %j as %j', (value, reading) => {
    expect(readValue(value, KYIV)).toEqual(reading);
  });
});

describe('formValue', () => {
  it.each([
    ['2024-02-01', '17:25', '2024-02-01T15:25:00.000Z'],
    ['', '', null],
    ['29.03.2026', '3.30', '2026-03-29T03:30'],
    ['2026-10-25', '03:30', '2026-10-25T03:30'],
    ['2026-10-25 03:30', '', '2026-10-25T03:30'],
    ['2024-02-01', '', '2024-02-01T'],
    ['30.02.2024', '17:25', '30.02.2024T17:25'],
  ])('holds %j and %j as %j', (day, clock, value) => {
    expect(formValue({ day, clock }, KYIV)).toBe(value);
  });
});

it('takes this moment at its full minute', () => {
  expect(minuteOf(Date.parse('2024-02-01T15:25:59.999Z'))).toBe('2024-02-01T15:25:00.000Z');
});

it.each([
  [OVERLAP.first, '2026-10-25T00:30:00.000Z'],
  [OVERLAP.second, '2026-10-25T01:30:00.000Z'],
])('holds the choice %s as %s', (choice, value) => {
  expect(utcOf(choice)).toBe(value);
});
