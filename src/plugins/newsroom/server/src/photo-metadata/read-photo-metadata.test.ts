import path from 'node:path';

import { photoSuggestions } from '../../../domain/photo-suggestions';
import { readPhotoMetadata } from './read-photo-metadata';

const FIXTURES = path.join(__dirname, '../../../../../../tests/fixtures/photo');
const CAPTION = 'Командир бригади у Львові, Україна, 1 лютого 2024 року.';

function xmp(value: string) {
  return { value, from: 'xmp', cut: false };
}

function iptc(value: string) {
  return { value, from: 'iptc', cut: false };
}

function read(name: string) {
  return readPhotoMetadata(path.join(FIXTURES, name));
}

const NOTHING = {
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

describe('readPhotoMetadata', () => {
  it.each(['full.jpg', 'full.png', 'full.webp', 'full.avif'])(
    'reads the XMP of %s',
    async (name) => {
      expect(await read(name)).toEqual({
        creator: xmp('Mykola Sample'),
        credit: xmp('Sample Images Ukraine via Example Pictures'),
        source: null,
        caption: xmp(CAPTION),
        alternativeText: xmp('A soldier in a snowy street'),
        usageTerms: xmp('One use with this story.'),
        takenAt: xmp('2024-02-01T17:25:00+02:00'),
        digitalSourceType: xmp('http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture'),
        unread: [],
      });
    }
  );

  // ExifTool writes a full stop for the half of a letter that is left at the limit.
  it('says which IIM values may be cut', async () => {
    expect(await read('iim-cut.jpg')).toEqual({
      ...NOTHING,
      creator: { value: 'Володимир Зразко.', from: 'iptc', cut: true },
      credit: { value: 'Sample Images Ukraine via Exampl', from: 'iptc', cut: true },
      takenAt: { value: '2024-02-01', from: 'iptc', cut: false },
    });
  });

  it('reads IIM in Windows-1251, which no flag announces', async () => {
    expect(await read('iim-windows-1251.jpg')).toEqual({
      ...NOTHING,
      creator: { value: 'Микола Зразок', from: 'iptc', cut: false },
      credit: { value: 'Зразок', from: 'iptc', cut: false },
      caption: { value: CAPTION, from: 'iptc', cut: false },
    });
  });

  it('reads Exif where there is nothing better', async () => {
    expect(await read('exif.jpg')).toEqual({
      ...NOTHING,
      creator: { value: 'Camera Owner', from: 'exif', cut: false },
      caption: { value: 'Camera words', from: 'exif', cut: false },
      takenAt: { value: '2024-02-01T17:25:42+02:00', from: 'exif', cut: false },
    });
  });

  it.each([
    ['XMP behind a damaged header', 'xmp-bad-header.jpg', { credit: xmp('AP') }],
    ['a date with +0200', 'xmp-date-0200.jpg', { takenAt: xmp('2024-02-01T17:25:00+02:00') }],
    [
      'a second block of IIM',
      'iim-two-blocks.jpg',
      {
        creator: iptc('Ann Sample'),
        credit: iptc('Getty Images'),
        source: iptc('Global Images Ukraine'),
      },
    ],
    [
      'Turkish names',
      'iim-cp1254-turkish.jpg',
      { creator: iptc('Çığ Şahin'), credit: iptc('Kılıçdaroğlu İşçi') },
    ],
    [
      'Icelandic names',
      'iim-latin1-three-accents.jpg',
      { creator: iptc('Þórður Sigurðsson'), credit: iptc('Níðhöggur áíð') },
    ],
    [
      "TIFF's own Exif",
      'exif.tiff',
      {
        creator: { value: 'Ann Sample', from: 'exif', cut: false },
        caption: { value: 'A bridge reopens.', from: 'exif', cut: false },
        takenAt: { value: '2024-02-01T17:25:00+02:00', from: 'exif', cut: false },
      },
    ],
  ])('reads %s', async (_name, file, values) => {
    expect(await read(file)).toEqual({ ...NOTHING, ...values });
  });

  it.each([
    [
      'wire-caption-with-credit.jpg',
      {
        photographer: 'Jane Roe',
        agency: 'Getty Images',
        caption: 'LVIV, UKRAINE - FEBRUARY 1: A bridge reopens.',
      },
    ],
    [
      'creator-inside-credit.jpg',
      { photographer: 'Jane Roe', creditLine: '©1985 Jane Roe: www.example.org' },
    ],
    [
      'ai-google.jpg',
      {
        kind: 'ai-generated',
        creditLine: 'Made with Google AI',
        digitalSourceType: 'trainedAlgorithmicMedia',
      },
    ],
    ['xmp-bad-header.jpg', { agency: 'AP' }],
    ['xmp-date-0200.jpg', { takenAt: '2024-02-01T15:25:00.000Z' }],
  ])('offers of %s', async (file, values) => {
    const metadata = await read(file);
    const { suggestions, conflict } = photoSuggestions(metadata ?? NOTHING, 'Europe/Kyiv');
    expect(Object.fromEntries(suggestions.map(({ field, value }) => [field, value]))).toEqual(
      values
    );
    expect(conflict).toBeNull();
  });

  it('finds nothing in a bare file', async () => {
    expect(await read('bare.jpg')).toBeNull();
  });

  it('refuses what is no image', async () => {
    await expect(readPhotoMetadata(__filename)).rejects.toThrow('unsupported image format');
  });
});
