import { readDay } from './day-text';

describe('readDay', () => {
  it.each([
    ['2024-02-01', '2024-02-01'],
    [' 2024-02-01 ', '2024-02-01'],
    ['2024-2-1', '2024-02-01'],
    ['2024/02/01', '2024-02-01'],
    ['2024.2.1', '2024-02-01'],
    ['01.02.2024', '2024-02-01'],
    ['1.2.2024', '2024-02-01'],
    ['29.02.2024', '2024-02-29'],
  ])('reads %j as %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    ['01/02/2024', 'a day in London, another in New York'],
    ['30.02.2024', 'February has no such day'],
    ['29.02.2023', 'no leap year'],
    ['2024-13-01', 'no thirteenth month'],
    ['2024-02/01', 'two separators'],
    ['24-02-01', 'which century'],
    ['2024-02', 'no day'],
    ['1.2', 'no year'],
    ['tomorrow', 'words'],
    ['', 'nothing'],
  ])('refuses %j: %s', (text) => {
    expect(readDay(text)).toBeNull();
  });
});
