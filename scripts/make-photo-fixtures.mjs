/**
 * Makes the pictures in tests/fixtures/photo again, which the tests of the photo metadata read.
 * They are committed, so that the tests need no exiftool; this script does (Debian package
 * libimage-exiftool-perl). Usage: node scripts/make-photo-fixtures.mjs
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import sharp from 'sharp';

const folder = path.join(import.meta.dirname ?? here(), '../tests/fixtures/photo');

const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype';
const CAPTION = 'Командир бригади у Львові, Україна, 1 лютого 2024 року.';

const XMP = [
  '-XMP-dc:Creator=Mykola Sample',
  '-XMP-photoshop:Credit=Sample Images Ukraine via Example Pictures',
  `-XMP-dc:Description=${CAPTION}`,
  '-XMP-iptcCore:AltTextAccessibility=A soldier in a snowy street',
  '-XMP-xmpRights:UsageTerms=One use with this story.',
  '-XMP-photoshop:DateCreated=2024:02:01 17:25:00+02:00',
  `-XMP-iptcExt:DigitalSourceType=${SOURCE_TYPES}/digitalCapture`,
];
const IIM = [
  '-IPTC:CodedCharacterSet=UTF8',
  '-IPTC:By-line=Mykola Sample',
  '-IPTC:Credit=Sample Images Ukraine via Example Pictures',
  `-IPTC:Caption-Abstract=${CAPTION}`,
  '-IPTC:DateCreated=2024:02:01',
  '-IPTC:TimeCreated=17:25:00+02:00',
];
const EXIF = [
  '-EXIF:Artist=Camera Owner',
  '-EXIF:ImageDescription=Camera words',
  '-EXIF:DateTimeOriginal=2024:02:01 17:25:42',
];

/** File name to what exiftool writes into it. */
const FIXTURES = {
  'full.jpg': [...XMP, ...IIM, ...EXIF],
  'full.png': [...XMP, ...EXIF],
  'full.webp': [...XMP, ...EXIF],
  'full.avif': [...XMP, ...EXIF],
  // The name and the credit are longer than the 32 bytes that IIM has for each.
  'iim-cut.jpg': [
    '-IPTC:CodedCharacterSet=UTF8',
    '-IPTC:By-line=Володимир Зразковий-Прикладенко',
    '-IPTC:Credit=Sample Images Ukraine via Example Pictures',
    '-IPTC:DateCreated=2024:02:01',
  ],
  'iim-windows-1251.jpg': [
    '-charset',
    'iptc=Cyrillic',
    '-IPTC:By-line=Микола Зразок',
    '-IPTC:Credit=Зразок',
    `-IPTC:Caption-Abstract=${CAPTION}`,
  ],
  'exif.jpg': [...EXIF, '-EXIF:OffsetTimeOriginal=+02:00'],
  'unclear-time.jpg': ['-XMP-photoshop:DateCreated=2024:03:31 03:30:00', '-XMP-dc:Creator=Sample'],
  'retired-source-type.jpg': [
    `-XMP-iptcExt:DigitalSourceType=${SOURCE_TYPES}/minorHumanEdits`,
    '-XMP-photoshop:Credit=AP Photo/Ann Sample, File',
  ],
  'bare.jpg': [],
};

fs.mkdirSync(folder, { recursive: true });
for (const [name, tags] of Object.entries(FIXTURES)) {
  const file = path.join(folder, name);
  const format = path.extname(name).slice(1);
  // Wasteful, so that Strapi's optimiser has something to win: else it keeps the file as it is.
  await picture()
    .toFormat(format, format === 'png' ? { compressionLevel: 1 } : { quality: 95 })
    .toFile(file);
  if (tags.length > 0) {
    execFileSync('exiftool', ['-q', '-overwrite_original', '-charset', 'utf8', ...tags, file]);
  }
  process.stdout.write(`${name}: ${fs.statSync(file).size} bytes\n`);
}

/** A few blocks of colour: large enough for a thumbnail, small enough to commit. */
function picture() {
  const [width, height] = [280, 180];
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    pixels.set([60 + 20 * Math.floor(x / 40), 90 + 20 * Math.floor(y / 45), 150], at * 3);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** Node before 20.11 has no `import.meta.dirname`. */
function here() {
  return path.dirname(fileURLToPath(import.meta.url));
}
