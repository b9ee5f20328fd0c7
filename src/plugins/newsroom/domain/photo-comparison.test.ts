import { compareWithTyped, takeableSuggestions } from './photo-comparison';
import type { PhotoField, PhotoSuggestion } from './photo-suggestions';

function suggestion(
  field: PhotoField,
  value: string,
  caution: PhotoSuggestion['caution'] = null
): PhotoSuggestion {
  return { field, value, from: 'xmp', caution };
}

describe('compareWithTyped', () => {
  it.each<[PhotoSuggestion, unknown, string]>([
    [suggestion('photographer', 'Ann Sample'), null, 'empty'],
    [suggestion('photographer', 'Ann Sample'), undefined, 'empty'],
    [suggestion('photographer', 'Ann Sample'), ' ', 'empty'],
    [suggestion('photographer', 'Ann Sample'), 'ANN SAMPLE ', 'same'],
    [suggestion('photographer', 'Ann Sample'), 'Bo Sample', 'different'],
    [suggestion('agency', 'Global Images Ukr', 'cut'), 'Global Images Ukraine', 'same'],
    [suggestion('agency', 'Global Images Ukr'), 'Global Images Ukraine', 'different'],
    [suggestion('agency', 'Global Images Ukr', 'cut'), 'Global', 'different'],
    [suggestion('takenAt', '2024-02-01T15:25:42.000Z'), '2024-02-01T15:25:00.000Z', 'same'],
    [suggestion('takenAt', '2024-02-01T15:25:00.000Z'), '2024-02-01T15:26:00.000Z', 'different'],
    [suggestion('takenAt', '2024-02-01T15:25:00.000Z'), 'soon', 'different'],
  ])('%j with %j', (offered, typed, comparison) => {
    expect(compareWithTyped(offered, typed)).toBe(comparison);
  });
});

describe('takeableSuggestions', () => {
  it('leaves out what is typed already and what may be cut', () => {
    const offered = [
      suggestion('photographer', 'Ann Sample'),
      suggestion('agency', 'Samplewire', 'cut'),
      suggestion('caption', 'On the border.'),
      suggestion('digitalSourceType', 'humanEdits', 'retired'),
    ];
    const typed = { photographer: 'Ann Sample', caption: 'Somewhere.' };
    expect(takeableSuggestions(offered, typed).map(({ field }) => field)).toEqual([
      'caption',
      'digitalSourceType',
    ]);
  });
});
