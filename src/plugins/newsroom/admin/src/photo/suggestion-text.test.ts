import { suggestionText } from './suggestion-text';

const nameOf = (value: string) => `The name of ${value}`;

it.each([
  ['takenAt', '2024-02-01T15:25:00.000Z', 'en', 'February 1, 2024 5:25 PM'],
  ['takenAt', '2024-02-01T15:25:00.000Z', 'uk', '1 лютого 2024, 17:25'],
  ['caption', '2024-02-01T15:25:00.000Z', 'en', '2024-02-01T15:25:00.000Z'],
  ['digitalSourceType', 'digitalCapture', 'en', 'The name of digitalCapture'],
] as const)('shows the %s %s in %s as %s', (field, value, locale, text) => {
  expect(suggestionText(field, value, { timeZone: 'Europe/Kyiv', locale, nameOf })).toBe(text);
});
