import { exifDate } from './file-date';
import { keptText, type FoundValues, type ReadBlock } from './found-values';
import { singleByteText } from './single-byte-text';

const IMAGE_DESCRIPTION = 0x010e;
const ARTIST = 0x013b;
const EXIF_DIRECTORY = 0x8769;
const DATE_TIME_ORIGINAL = 0x9003;
const OFFSET_TIME_ORIGINAL = 0x9011;

const ASCII = 2;
const ENTRY_SIZE = 12;

/**
 * Reads the few Exif tags that tell of a picture's making (Exif 2.32: ImageDescription, Artist,
 * DateTimeOriginal, OffsetTimeOriginal). Never throws: what points out of the block is left out.
 */
export function readExif(block: Buffer): ReadBlock {
  const tiff = block.toString('latin1', 0, 6) === 'Exif\0\0' ? block.subarray(6) : block;
  const order = tiff.toString('latin1', 0, 2);
  const start = order === 'II' || order === 'MM' ? integer(tiff, 4, 4) : null;
  const main = start === null ? null : directory(tiff, start);
  if (main === null) return { values: {}, whole: false };
  const pointer = main.get(EXIF_DIRECTORY);
  const at = pointer === undefined ? null : integer(tiff, pointer + 8, 4);
  const exif = at === null ? null : directory(tiff, at);
  return { values: valuesIn(tiff, main, exif), whole: pointer === undefined || exif !== null };
}

/** Where a directory's entries stand, by tag. */
type Directory = Map<number, number>;

function valuesIn(tiff: Buffer, main: Directory, exif: Directory | null): FoundValues {
  const values: FoundValues = {};
  const creator = text(tiff, main.get(ARTIST));
  const caption = text(tiff, main.get(IMAGE_DESCRIPTION));
  const clock = text(tiff, exif?.get(DATE_TIME_ORIGINAL));
  const takenAt = clock && exifDate(clock, text(tiff, exif?.get(OFFSET_TIME_ORIGINAL)));
  // Several people are separated by semicolons.
  if (creator) values.creator = found(creator.replace(/\s*;\s*/g, ', '));
  if (caption && !CAMERA_DEFAULT.test(caption)) values.caption = found(caption);
  if (takenAt) values.takenAt = found(takenAt);
  return values;
}

/** What some cameras write into every picture. */
const CAMERA_DEFAULT = /^(?:OLYMPUS DIGITAL CAMERA|SONY DSC|DCIM|DIGITAL CAMERA|SAMSUNG)$/i;

function found(value: string): FoundValues['creator'] {
  return { value, from: 'exif', cut: false };
}

function directory(tiff: Buffer, at: number): Directory | null {
  const count = integer(tiff, at, 2);
  if (count === null) return null;
  const entries: Directory = new Map();
  for (let index = 0; index < count; index += 1) {
    const entry = at + 2 + index * ENTRY_SIZE;
    const tag = integer(tiff, entry, 2);
    if (tag === null || entry + ENTRY_SIZE > tiff.length) return null;
    entries.set(tag, entry);
  }
  return entries;
}

/** A text of up to four bytes stands in its entry; a longer one where the entry points. */
function text(tiff: Buffer, entry: number | undefined): string | null {
  if (entry === undefined || integer(tiff, entry + 2, 2) !== ASCII) return null;
  const length = integer(tiff, entry + 4, 4);
  if (length === null) return null;
  const start = length <= 4 ? entry + 8 : integer(tiff, entry + 8, 4);
  if (start === null || start + length > tiff.length) return null;
  const bytes = tiff.subarray(start, start + length);
  const end = bytes.indexOf(0);
  return keptText(singleByteText(end < 0 ? bytes : bytes.subarray(0, end)).text);
}

function integer(tiff: Buffer, at: number, size: 2 | 4): number | null {
  if (at < 0 || at + size > tiff.length) return null;
  return tiff[0] === 0x49 ? tiff.readUIntLE(at, size) : tiff.readUIntBE(at, size);
}
