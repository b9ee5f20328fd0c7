import { parted, typedTime, wallText } from './typed-time';

const KYIV = 'Europe/Kyiv';

describe('typedTime', () => {
  it.each([
    ['2024-02-01T15:25:00.000Z', { day: '2024-02-01', clock: '17:25' }],
    ['2024-02-01T22:30:00.000Z', { day: '2024-02-02', clock: '00:30' }],
    ['2024-02-01T15:25:37.500Z', { day: '2024-02-01', clock: '17:25:37' }],
    ['2024-02-01T17:25:00+02:00', { day: '2024-02-01', clock: '17:25' }],
    ['2026-10-25T00:30:00.000Z', { day: '2026-10-25', clock: '03:30' }],
    ['2026-03-29T03:30', { day: '2026-03-29', clock: '03:30' }],
    ['2024-02-01T', { day: '2024-02-01', clock: '' }],
    ['T17:25', { day: '', clock: '17:25' }],
    [null, { day: '', clock: '' }],
    [undefined, { day: '', clock: '' }],
  ])('shows %j as %j', (value, typed) => {
    expect(typedTime(value, KYIV)).toEqual(typed);
  });
});

describe('wallText', () => {
  it.each([
    { day: '29.03.2026', clock: '0330', text: '2026-03-29T03:30' },
    { day: '2024-02-01', clock: '', text: '2024-02-01T' },
    { day: '', clock: '17:25', text: 'T17:25' },
    { day: '30.02.2024', clock: '17:25', text: '30.02.2024T17:25' },
  ])('keeps $day and $clock as $text', ({ text, ...typed }) => {
    expect(wallText(typed)).toBe(text);
  });

  it.each([
    { day: '2026-03-29', clock: '03:30' },
    { day: 'next tuesday', clock: 'at tea' },
    { day: '', clock: 'noon' },
  ])('loses nothing of %j', (typed) => {
    expect(typedTime(wallText(typed), KYIV)).toEqual(typed);
  });

  it('keeps words with a capital T apart', () => {
    const kept = typedTime(wallText({ day: 'Tuesday', clock: 'Ten' }), KYIV);
    expect(kept).toEqual({ day: 'tuesday', clock: 'ten' });
  });
});

describe('parted', () => {
  it.each([
    ['2024-02-01 17:25', { day: '2024-02-01', clock: '17:25' }],
    ['2024-02-01T17:25', { day: '2024-02-01', clock: '17:25' }],
    ['01.02.2024, 17:25', { day: '01.02.2024', clock: '17:25' }],
    ['2024-02-01 5:25 pm', { day: '2024-02-01', clock: '5:25 pm' }],
    ['2024-02-01T15:25:00Z', { day: '2024-02-01', clock: '17:25' }],
    ['2024-02-01T10:25:00-05:00', { day: '2024-02-01', clock: '17:25' }],
  ])('parts %j into %j', (day, typed) => {
    expect(parted({ day, clock: '' }, KYIV)).toEqual(typed);
  });

  it.each(['2024-02-01', '2024-02-01 ', '2024-02-01 25:00', '1 February 2024', ''])(
    'leaves %j alone',
    (day) => {
      expect(parted({ day, clock: '09:00' }, KYIV)).toEqual({ day, clock: '09:00' });
    }
  );
});
