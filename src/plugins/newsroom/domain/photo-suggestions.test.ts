import type { FoundText, MetadataField, PhotoMetadata } from './photo-metadata';
import { photoSuggestions, type PhotoField } from './photo-suggestions';

const KYIV = 'Europe/Kyiv';

const NOTHING: PhotoMetadata = {
  creator: null,
  credit: null,
  source: null,
  caption: null,
  alternativeText: null,
  usageTerms: null,
  takenAt: null,
  digitalSourceType: null,
  unread: [],
};

function file(values: Partial<Record<MetadataField, string>>, cut = false): PhotoMetadata {
  const found = Object.entries(values).map(([field, value]): [string, FoundText] => [
    field,
    { value, from: 'iptc', cut },
  ]);
  return { ...NOTHING, ...Object.fromEntries(found) };
}

describe('photoSuggestions', () => {
  it('has nothing to say of an empty file', () => {
    expect(photoSuggestions(NOTHING, KYIV)).toEqual({
      suggestions: [],
      refused: [],
      conflict: null,
    });
  });

  it('fills the attributes in the order of the edit view', () => {
    const { suggestions, refused } = photoSuggestions(
      file({
        creator: 'Mykola Tys',
        credit: 'Global Images Ukraine via Getty Images',
        caption: 'On the border.',
        alternativeText: 'A border post',
        usageTerms: 'One use.',
        takenAt: '2024-02-01T17:25:00+02:00',
        digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
      }),
      KYIV
    );
    expect(refused).toEqual([]);
    expect(suggestions.map(({ field, value }) => [field, value])).toEqual([
      ['photographer', 'Mykola Tys'],
      ['agency', 'Global Images Ukraine'],
      ['distributor', 'Getty Images'],
      ['alternativeText', 'A border post'],
      ['caption', 'On the border.'],
      ['takenAt', '2024-02-01T15:25:00.000Z'],
      ['digitalSourceType', 'digitalCapture'],
      ['usageTerms', 'One use.'],
    ]);
  });

  it('adds the notice behind the caption’s credit to the terms of use', () => {
    const caption = 'A bridge. Jane Roe/Handout via REUTERS ATTENTION EDITORS - NO RESALES.';
    const { suggestions } = photoSuggestions(file({ caption, usageTerms: 'One use.' }), KYIV);
    expect(suggestions.find(({ field }) => field === 'usageTerms')?.value).toBe(
      'One use.\nATTENTION EDITORS - NO RESALES.'
    );
  });

  it.each<[string, string, string | null]>([
    ['2024-02-01T17:25:00+02:00', '2024-02-01T15:25:00.000Z', null],
    ['2024-02-01T17:25:00Z', '2024-02-01T17:25:00.000Z', null],
    ['2024-02-01T17:25:00', '2024-02-01T15:25:00.000Z', 'no-offset'],
    ['2024-07-01T17:25', '2024-07-01T14:25:00.000Z', 'no-offset'],
  ])('takes the time %s as %s', (takenAt, value, caution) => {
    expect(photoSuggestions(file({ takenAt }), KYIV).suggestions).toEqual([
      { field: 'takenAt', value, from: 'iptc', caution },
    ]);
  });

  it.each<[PhotoField, string, string]>([
    ['takenAt', '2024-02-01', 'day-only'],
    ['takenAt', '2024', 'day-only'],
    ['takenAt', '2024-03-31T03:30:00', 'unclear-time'],
    ['takenAt', '2024-10-27T03:30:00', 'unclear-time'],
    ['takenAt', '2024-02-30T10:00:00', 'unclear-time'],
    ['digitalSourceType', 'softwareImage', 'retired'],
    ['digitalSourceType', 'AI', 'unknown-source-type'],
    ['alternativeText', 'x'.repeat(1001), 'too-long'],
  ])('refuses %s %s', (field, text, reason) => {
    expect(photoSuggestions(file({ [field]: text }), KYIV)).toEqual({
      suggestions: [],
      refused: [{ field, text, from: 'iptc', reason }],
      conflict: null,
    });
  });

  it('refuses a credit line that no attribute holds, and keeps texts that are long, but not too long', () => {
    const long = 'x'.repeat(300);
    const { suggestions, refused } = photoSuggestions(
      file({ credit: long, caption: long, alternativeText: 'x'.repeat(1000) }),
      KYIV
    );
    expect(suggestions.map(({ field }) => field)).toEqual(['alternativeText', 'caption']);
    expect(refused).toEqual([
      { field: 'creditLine', text: long, from: 'iptc', reason: 'too-long' },
    ]);
  });

  it('replaces a retired source type and says so', () => {
    expect(photoSuggestions(file({ digitalSourceType: 'digitalArt' }), KYIV).suggestions).toEqual([
      { field: 'digitalSourceType', value: 'digitalCreation', from: 'iptc', caution: 'retired' },
    ]);
  });

  it('warns of values that may be cut', () => {
    const credit = 'Global Images Ukraine via Getty ';
    expect(photoSuggestions(file({ credit: credit.trim() }, true), KYIV).suggestions).toEqual([
      { field: 'agency', value: 'Global Images Ukraine', from: 'iptc', caution: null },
      { field: 'distributor', value: 'Getty', from: 'iptc', caution: 'cut' },
    ]);
  });

  it("moves the credit out of a file's caption", () => {
    const caption = 'A bridge reopens. (Photo by Jane Roe/Getty Images)';
    const { suggestions, conflict } = photoSuggestions(
      file({ creator: 'Jane Roe', credit: 'Getty Images', caption }),
      KYIV
    );
    expect(conflict).toBeNull();
    expect(suggestions.map(({ field, value }) => [field, value])).toEqual([
      ['photographer', 'Jane Roe'],
      ['agency', 'Getty Images'],
      ['caption', 'A bridge reopens.'],
    ]);
  });

  it('takes from the caption what the fields leave out or cut off', () => {
    const caption = 'A bridge reopens. (Photo by Jane Roe/Global Images Ukraine via Getty Images)';
    const short = file({ credit: 'Global Images Ukraine via Getty' }, true);
    const { suggestions } = photoSuggestions(
      { ...short, caption: { value: caption, from: 'iptc', cut: false } },
      KYIV
    );
    expect(suggestions.map(({ field, value, caution }) => [field, value, caution])).toEqual([
      ['photographer', 'Jane Roe', null],
      ['agency', 'Global Images Ukraine', null],
      ['distributor', 'Getty Images', null],
      ['caption', 'A bridge reopens.', null],
    ]);
  });

  it.each([
    [
      { creator: 'Jane Roe', credit: 'AFP', caption: 'A bridge. (Photo by John Roe/AP)' },
      'caption',
    ],
    [{ creator: 'Jane Roe', credit: 'John Roe/AFP' }, 'creator'],
  ])('leaves two credits to the editor: %j', (values, source) => {
    const { conflict, suggestions } = photoSuggestions(file(values), KYIV);
    expect(conflict?.credits.map((credit) => credit.source)).toContain(source);
    expect(suggestions.find(({ field }) => field === 'caption')?.value ?? 'A bridge.').toBe(
      'A bridge.'
    );
  });

  it('offers the source type that a credit gives away', () => {
    expect(photoSuggestions(file({ credit: 'AI-generated image' }), KYIV).suggestions).toEqual([
      { field: 'kind', value: 'ai-generated', from: 'iptc', caution: null },
      { field: 'creditLine', value: 'AI-generated image', from: 'iptc', caution: null },
      { field: 'digitalSourceType', value: 'trainedAlgorithmicMedia', from: 'iptc', caution: null },
    ]);
  });
});
