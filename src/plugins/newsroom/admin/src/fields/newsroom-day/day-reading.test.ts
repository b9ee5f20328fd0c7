import { dayFormValue, readDayText } from './day-reading';

describe('readDayText', () => {
  it.each([
    ['2026-11-30', { kind: 'day', day: '2026-11-30' }],
    ['30.11.2026', { kind: 'day', day: '2026-11-30' }],
    [' 2026/11/30 ', { kind: 'day', day: '2026-11-30' }],
    ['', { kind: 'empty' }],
    ['  ', { kind: 'empty' }],
    [null, { kind: 'empty' }],
    [undefined, { kind: 'empty' }],
    ['30.02.2026', { kind: 'unreadable', text: '30.02.2026' }],
    ['11/30/2026', { kind: 'unreadable', text: '11/30/2026' }],
    ['30.11', { kind: 'unreadable', text: '30.11' }],
    ['завтра', { kind: 'unreadable', text: 'завтра' }],
  ])('reads %j as %j', (text, reading) => {
    expect(readDayText(text)).toEqual(reading);
  });
});

describe('dayFormValue', () => {
  it.each([
    ['30.11.2026', '2026-11-30'],
    ['', null],
    ['2026-11-31', '2026-11-31'],
    ['  tomorrow ', 'tomorrow'],
  ])('holds %j as %j', (text, value) => {
    expect(dayFormValue(text)).toBe(value);
  });

  // A picker that reads after each key takes one of these for the day that was meant.
  it('makes no other day of a day that is typed key by key', () => {
    const typed = Array.from({ length: 10 }, (_, n) => dayFormValue('2026-11-30'.slice(0, n + 1)));
    expect(typed.filter((value) => value && readDayText(value).kind === 'day')).toEqual([
      '2026-11-03',
      '2026-11-30',
    ]);
  });
});
