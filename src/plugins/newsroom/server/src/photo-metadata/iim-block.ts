import { iimDate, isUnset } from './file-date';
import { keptText, type FoundValues, type ReadBlock } from './found-values';
import { singleByteText, unicodeText } from './single-byte-text';
import { declaredEncoding, encodingOf, type Encoding } from './text-encoding';

/** The data sets of record 2, each with its values in the order of the file. */
interface DataSets {
  values: Map<number, Buffer[]>;
  /** The coded character set of record 1. */
  characterSet: Buffer | null;
  whole: boolean;
}

const BY_LINE = 80;
const CREDIT = 110;
const SOURCE = 115;
const CAPTION = 120;
const CHARACTER_SET = 90;
const DATE_CREATED = 55;
const TIME_CREATED = 60;

/** The most bytes that a data set may hold (IPTC-IIM 4.2, chapter 6). */
const LIMITS: ReadonlyMap<number, number> = new Map([
  [BY_LINE, 32],
  [CREDIT, 32],
  [SOURCE, 32],
  [CAPTION, 2000],
]);

/**
 * Reads the IIM of an image file ("legacy IPTC"), whether it stands alone, as in TIFF, or among
 * Photoshop's image resources, as in JPEG. Of several blocks the first is believed, and a later one
 * tells what it leaves out. Never throws: a block that ends too early gives what stands before its
 * end.
 */
export function readIim(block: Buffer): ReadBlock {
  const { blocks, whole } = iimIn(block);
  const read = blocks.map((iim) => readDataSets(dataSets(iim)));
  const values = read.reduceRight<FoundValues>((all, one) => ({ ...all, ...one.values }), {});
  return { values, whole: whole && read.every((one) => one.whole) };
}

function readDataSets(sets: DataSets): ReadBlock {
  const { encoding, sure } = encodingIn(sets);
  const found = (number: number, separator: string) => foundIn(sets, number, separator, encoding);
  const values: FoundValues = {};
  const creator = found(BY_LINE, ', ');
  const credit = found(CREDIT, ', ');
  const source = found(SOURCE, ', ');
  const caption = found(CAPTION, '\n');
  const day = found(DATE_CREATED, '');
  const takenAt = day && iimDate(day.value, found(TIME_CREATED, '')?.value ?? null);
  if (creator) values.creator = creator;
  if (credit) values.credit = credit;
  if (source) values.source = source;
  if (caption) values.caption = caption;
  if (takenAt) values.takenAt = { value: takenAt, from: 'iptc', cut: false };
  const isDated = !day || takenAt !== null || isUnset(day.value);
  return { values, whole: sets.whole && sure && isDated };
}

/** One for all texts of a block, so that a short one is read like its neighbours. */
function encodingIn({ values, characterSet }: DataSets): { encoding: Encoding; sure: boolean } {
  const declared = characterSet && declaredEncoding(characterSet);
  if (declared) return { encoding: declared, sure: true };
  const texts = [BY_LINE, CREDIT, SOURCE, CAPTION].flatMap((number) => values.get(number) ?? []);
  return encodingOf(texts.filter((bytes) => unicodeText(bytes) === null));
}

/** Photoshop keeps IIM as its image resource 0x0404 (Adobe Photoshop file formats specification). */
function iimIn(block: Buffer): { blocks: Buffer[]; whole: boolean } {
  if (block[0] === 0x1c) return { blocks: [block], whole: true };
  const blocks: Buffer[] = [];
  let whole = true;
  let at = block.indexOf(RESOURCE, 0, 'latin1');
  while (isResource(block, at)) {
    const id = block.readUInt16BE(at + 4);
    // The name is a Pascal string, padded to an even length with its length byte.
    const start = at + 6 + even(1 + (block[at + 6] ?? 0)) + 4;
    if (start > block.length) break;
    const size = block.readUInt32BE(start - 4);
    const iim = block.subarray(start, start + size);
    if (id === 0x0404) {
      blocks.push(iim);
      whole &&= iim.length === size;
    }
    at = start + even(size);
    const next = isResource(block, at) ? at : block.indexOf(RESOURCE, at, 'latin1');
    if (next > 0) at = next;
  }
  return { blocks, whole: whole && (blocks.length > 0 || at === block.length) };
}

const RESOURCE = '8BIM';

function isResource(block: Buffer, at: number): boolean {
  return at >= 0 && at + 12 <= block.length && block.toString('latin1', at, at + 4) === RESOURCE;
}

function even(length: number): number {
  return length + (length % 2);
}

/** Each data set: 0x1C, record, number, two bytes of length, value. */
function dataSets(iim: Buffer): DataSets {
  const values: DataSets['values'] = new Map();
  let characterSet: Buffer | null = null;
  let at = 0;
  while (at + 5 <= iim.length && iim[at] === 0x1c) {
    const size = iim.readUInt16BE(at + 3);
    const end = at + 5 + size;
    // The highest bit announces a length of four bytes and more, which no text needs.
    if (size > 0x7fff || end > iim.length) return { values, characterSet, whole: false };
    const [record, number = 0] = iim.subarray(at + 1, at + 3);
    const value = iim.subarray(at + 5, end);
    if (record === 1 && number === CHARACTER_SET) characterSet = value;
    if (record === 2) values.set(number, [...(values.get(number) ?? []).slice(0, 49), value]);
    at = end;
  }
  return { values, characterSet, whole: iim.subarray(at).every((byte) => byte === 0) };
}

function foundIn(
  { values }: DataSets,
  number: number,
  separator: string,
  encoding: Encoding
): FoundValues['creator'] {
  const limit = LIMITS.get(number);
  let cut = false;
  const texts = (values.get(number) ?? []).flatMap((bytes) => {
    const decoded = singleByteText(bytes, encoding);
    cut ||= decoded.cut || bytes.length === limit;
    return keptText(decoded.text) ?? [];
  });
  const value = keptText([...new Set(texts)].join(separator));
  return value === null ? undefined : { value, from: 'iptc', cut };
}
