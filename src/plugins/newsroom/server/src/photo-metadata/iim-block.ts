import { iimDate } from './file-date';
import { keptText, type FoundValues, type ReadBlock } from './found-values';
import { singleByteText } from './single-byte-text';

/** The value of one data set of record 2, in the order of the file. */
type DataSets = Map<number, Buffer[]>;

const BY_LINE = 80;
const CREDIT = 110;
const CAPTION = 120;
const DATE_CREATED = 55;
const TIME_CREATED = 60;

/** The most bytes that a data set may hold (IPTC-IIM 4.2, chapter 6). */
const LIMITS: ReadonlyMap<number, number> = new Map([
  [BY_LINE, 32],
  [CREDIT, 32],
  [CAPTION, 2000],
]);

/**
 * Reads the IIM of an image file ("legacy IPTC"), whether it stands alone, as in TIFF, or among
 * Photoshop's image resources, as in JPEG. Never throws: a block that ends too early gives what
 * stands before its end.
 */
export function readIim(block: Buffer): ReadBlock {
  const { iim, whole } = iimIn(block);
  const { sets, whole: allRead } = dataSets(iim);
  const values: FoundValues = {};
  const creator = foundIn(sets, BY_LINE, ', ');
  const credit = foundIn(sets, CREDIT, ', ');
  const caption = foundIn(sets, CAPTION, '\n');
  const day = foundIn(sets, DATE_CREATED, '');
  const takenAt = day && iimDate(day.value, foundIn(sets, TIME_CREATED, '')?.value ?? null);
  if (creator) values.creator = creator;
  if (credit) values.credit = credit;
  if (caption) values.caption = caption;
  if (takenAt) values.takenAt = { value: takenAt, from: 'iptc', cut: false };
  return { values, whole: whole && allRead };
}

/** Photoshop keeps IIM as its image resource 0x0404 (Adobe Photoshop file formats specification). */
function iimIn(block: Buffer): { iim: Buffer; whole: boolean } {
  if (block[0] === 0x1c) return { iim: block, whole: true };
  let at = block.indexOf('8BIM', 0, 'latin1');
  while (at >= 0 && at + 12 <= block.length && block.toString('latin1', at, at + 4) === '8BIM') {
    const id = block.readUInt16BE(at + 4);
    // The name is a Pascal string, padded to an even length with its length byte.
    const start = at + 6 + even(1 + (block[at + 6] ?? 0)) + 4;
    if (start > block.length) break;
    const size = block.readUInt32BE(start - 4);
    const iim = block.subarray(start, start + size);
    if (id === 0x0404) return { iim, whole: iim.length === size };
    at = start + even(size);
  }
  return { iim: Buffer.alloc(0), whole: at === block.length };
}

function even(length: number): number {
  return length + (length % 2);
}

/** Each data set: 0x1C, record, number, two bytes of length, value. */
function dataSets(iim: Buffer): { sets: DataSets; whole: boolean } {
  const sets: DataSets = new Map();
  let at = 0;
  while (at + 5 <= iim.length && iim[at] === 0x1c) {
    const size = iim.readUInt16BE(at + 3);
    const end = at + 5 + size;
    // The highest bit announces a length of four bytes and more, which no text needs.
    if (size > 0x7fff || end > iim.length) return { sets, whole: false };
    const number = iim[at + 2] ?? 0;
    if (iim[at + 1] === 2) {
      sets.set(number, [...(sets.get(number) ?? []).slice(0, 49), iim.subarray(at + 5, end)]);
    }
    at = end;
  }
  return { sets, whole: iim.subarray(at).every((byte) => byte === 0) };
}

function foundIn(sets: DataSets, number: number, separator: string): FoundValues['creator'] {
  const limit = LIMITS.get(number);
  let cut = false;
  const texts = (sets.get(number) ?? []).flatMap((bytes) => {
    const decoded = singleByteText(bytes);
    cut ||= decoded.cut || bytes.length === limit;
    return keptText(decoded.text) ?? [];
  });
  const value = keptText(texts.join(separator));
  return value === null ? undefined : { value, from: 'iptc', cut };
}
