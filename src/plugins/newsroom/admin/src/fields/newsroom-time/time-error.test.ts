import type { Say } from '../../translations/message';
import { timeError } from './time-error';
import { readTyped, readValue } from './time-reading';

const KYIV = { timeZone: 'Europe/Kyiv', place: 'Kyiv', locale: 'en' };
const LEFT = { isTyping: false, isActive: false };
const MOVING_ON = { isTyping: false, isActive: true };
const TYPING = { isTyping: true, isActive: true };

/** Stands in for the translations: says which message it was asked for, and with what. */
const say: Say = (key, values) => [key, ...Object.values(values ?? {})].join(' | ');

describe('timeError', () => {
  it.each([
    ['', '', LEFT, undefined],
    ['2024-02-01', '17:25', LEFT, undefined],
    ['2026-03-29', '0330', TYPING, 'time.error.gap | 03:30 | March 29, 2026 | Kyiv'],
    ['2026-10-25', '03:30', TYPING, 'time.error.overlap | 03:30 | October 25, 2026 | Kyiv'],
    ['2024-02-01', '', MOVING_ON, undefined],
    ['2024-02-01', '', LEFT, 'time.error.clock.missing'],
    ['', '17:25', LEFT, 'time.error.day.missing'],
    ['30.02.2024', '17:25', TYPING, undefined],
    ['30.02.2024', '17:25', MOVING_ON, 'time.error.day.unreadable | 30.02.2024'],
    ['2024-02-01', '24:00', LEFT, 'time.error.clock.unreadable | 24:00'],
  ])('says of %j and %j, %j: %s', (day, clock, moment, message) => {
    const typed = { day, clock };
    const reading = readTyped(typed, KYIV.timeZone);
    expect(timeError(say, { ...KYIV, ...moment, typed, reading })).toBe(message);
  });

  it('is content with a doubled hour once one was chosen', () => {
    const typed = { day: '2026-10-25', clock: '03:30' };
    const reading = readValue('2026-10-25T01:30:00.000Z', KYIV.timeZone);
    expect(timeError(say, { ...KYIV, ...LEFT, typed, reading })).toBeUndefined();
  });
});
