import { bytesOf, type ReadBytes } from './file-bytes';
import { exifDate, isUnset } from './file-date';
import { keptText, type FoundValues, type ReadBlock } from './found-values';
import { singleByteText } from './single-byte-text';

const IMAGE_DESCRIPTION = 0x010e;
const ARTIST = 0x013b;
const EXIF_DIRECTORY = 0x8769;
const DATE_TIME_ORIGINAL = 0x9003;
const OFFSET_TIME_ORIGINAL = 0x9011;

const ASCII = 2;
const ENTRY_SIZE = 12;

/** A longer text is none of a picture's. */
const LONGEST_TEXT = 1_000_000;
/** What stands for 42 in files of more than four gigabytes, which are built otherwise. */
const BIG_TIFF = 43;

/**
 * Reads the few Exif tags that tell of a picture's making (Exif 2.32: ImageDescription, Artist,
 * DateTimeOriginal, OffsetTimeOriginal). Never throws: what points out of the block is left out.
 */
export function readExif(block: Buffer): ReadBlock {
  const isNamed = block.toString('latin1', 0, 6) === 'Exif\0\0';
  return readTiff(bytesOf(isNamed ? block.subarray(6) : block));
}

/** The same tags of a TIFF file, which is built like an Exif block. */
export function readTiff(read: ReadBytes): ReadBlock {
  const head = read(0, 8);
  const order = head?.toString('latin1', 0, 2);
  if (!head || (order !== 'II' && order !== 'MM')) return { values: {}, whole: false };
  const tiff: Tiff = { read, isLittle: order === 'II' };
  const isKnown = integer(tiff, 2, 2) !== BIG_TIFF;
  const start = isKnown ? integer(tiff, 4, 4) : null;
  const main = start === null ? null : directory(tiff, start);
  if (main === null) return { values: {}, whole: false };
  const pointer = main.get(EXIF_DIRECTORY);
  const at = pointer === undefined ? null : integer(tiff, pointer + 8, 4);
  const exif = at === null ? null : directory(tiff, at);
  const { values, whole } = valuesIn(tiff, main, exif);
  return { values, whole: whole && (pointer === undefined || exif !== null) };
}

interface Tiff {
  read: ReadBytes;
  isLittle: boolean;
}

/** Where a directory's entries stand, by tag. */
type Directory = Map<number, number>;

function valuesIn(tiff: Tiff, main: Directory, exif: Directory | null): ReadBlock {
  const values: FoundValues = {};
  const creator = text(tiff, main.get(ARTIST));
  const caption = text(tiff, main.get(IMAGE_DESCRIPTION));
  const clock = text(tiff, exif?.get(DATE_TIME_ORIGINAL));
  const takenAt = clock && exifDate(clock, text(tiff, exif?.get(OFFSET_TIME_ORIGINAL)));
  // Several people are separated by semicolons.
  if (creator) values.creator = found(creator.replace(/\s*;\s*/g, ', '));
  if (caption && !CAMERA_DEFAULT.test(caption)) values.caption = found(caption);
  if (takenAt) values.takenAt = found(takenAt);
  return { values, whole: !clock || takenAt !== null || isUnset(clock) };
}

/** What some cameras write into every picture. */
const CAMERA_DEFAULT = /^(?:OLYMPUS DIGITAL CAMERA|SONY DSC|DCIM|DIGITAL CAMERA|SAMSUNG)$/i;

function found(value: string): FoundValues['creator'] {
  return { value, from: 'exif', cut: false };
}

function directory(tiff: Tiff, at: number): Directory | null {
  const count = integer(tiff, at, 2);
  if (count === null || !tiff.read(at + 2, count * ENTRY_SIZE)) return null;
  const entries: Directory = new Map();
  for (let index = 0; index < count; index += 1) {
    const entry = at + 2 + index * ENTRY_SIZE;
    const tag = integer(tiff, entry, 2);
    if (tag !== null) entries.set(tag, entry);
  }
  return entries;
}

/** A text of up to four bytes stands in its entry; a longer one where the entry points. */
function text(tiff: Tiff, entry: number | undefined): string | null {
  if (entry === undefined || integer(tiff, entry + 2, 2) !== ASCII) return null;
  const length = integer(tiff, entry + 4, 4);
  if (length === null || length > LONGEST_TEXT) return null;
  const start = length <= 4 ? entry + 8 : integer(tiff, entry + 8, 4);
  const bytes = start === null ? null : tiff.read(start, length);
  if (!bytes) return null;
  const end = bytes.indexOf(0);
  return keptText(singleByteText(end < 0 ? bytes : bytes.subarray(0, end)).text);
}

function integer({ read, isLittle }: Tiff, at: number, size: 2 | 4): number | null {
  const bytes = read(at, size);
  if (!bytes) return null;
  return isLittle ? bytes.readUIntLE(0, size) : bytes.readUIntBE(0, size);
}
