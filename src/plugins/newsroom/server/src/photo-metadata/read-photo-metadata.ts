import sharp from 'sharp';

import type { MetadataBlock, PhotoMetadata } from '../../../domain/photo-metadata';
import { readExif, readTiff } from './exif-block';
import { withFileBytes } from './file-bytes';
import { mostPrecise } from './file-date';
import type { FoundValues, ReadBlock } from './found-values';
import { readIim } from './iim-block';
import { jpegBlocks, packetIn, type JpegBlocks } from './jpeg-blocks';
import { readXmp } from './xmp-block';

/** Larger blocks are not read: there is no text of this size in a picture. */
const LARGEST_BLOCK = 10_485_760;

/** A packet without its header is looked for this far into a file. */
const LONGEST_SEARCH = 16_777_216;

/**
 * What a JPEG, PNG, WebP, AVIF or TIFF file says about itself. XMP is believed before IIM, which
 * cuts names at 32 bytes, and both before Exif, which the camera writes (IPTC Photo Metadata User
 * Guide). Blocks that cannot be read are named in `unread`.
 *
 * @param path of the file as it was uploaded, before anything has re-encoded it
 * @returns `null` when the file says nothing
 * @throws when the file is no image
 */
export async function readPhotoMetadata(path: string): Promise<PhotoMetadata | null> {
  const raw = await sharp(path).metadata();
  const own = await withFileBytes(path, (read, size): OwnBlocks => {
    const jpeg = jpegBlocks(read);
    const hasXmp = (jpeg?.xmp.length ?? 0) > 0 || raw.xmp !== undefined;
    const packet = hasXmp ? null : packetIn(read(0, Math.min(size, LONGEST_SEARCH)) ?? NO_BYTES);
    // Libraries hand out the Exif block of every format but TIFF, which is one itself.
    const isBare = raw.format === 'tiff' && raw.exif === undefined;
    return { jpeg, packet, tiff: isBare ? readTiff(read) : null };
  });
  const blocks: ReadonlyArray<readonly [MetadataBlock, ReadBlock | null]> = [
    ['xmp', xmpOf(own, raw.xmp)],
    ['iptc', readBlock(own.jpeg?.resources ?? raw.iptc, readIim)],
    ['exif', own.tiff ?? readBlock(raw.exif, readExif)],
  ];
  const values = blocks.flatMap(([, block]) => (block ? [block.values] : []));
  const unread = blocks.flatMap(([name, block]) => (block?.whole === false ? [name] : []));
  const metadata = { ...merge(values), unread };
  const said = values.some((found) => Object.keys(found).length > 0);
  return said || unread.length > 0 ? metadata : null;
}

/** What we find in the file ourselves, where an image library passes over it. */
interface OwnBlocks {
  jpeg: JpegBlocks | null;
  packet: Buffer | null;
  tiff: ReadBlock | null;
}

const NO_BYTES = Buffer.alloc(0);

/** Of several packets the first is believed, and a later one tells what it leaves out. */
function xmpOf({ jpeg, packet }: OwnBlocks, known: Buffer | undefined): ReadBlock | null {
  const packets = jpeg && jpeg.xmp.length > 0 ? jpeg.xmp : [known ?? packet ?? NO_BYTES];
  const read = packets.flatMap((bytes) => readBlock(bytes, readXmp) ?? []);
  if (read.length === 0) return jpeg?.whole === false ? { values: {}, whole: false } : null;
  return {
    values: read.reduceRight<FoundValues>((all, one) => ({ ...all, ...one.values }), {}),
    whole: jpeg?.whole !== false && read.every(({ whole }) => whole),
  };
}

function readBlock(
  bytes: Buffer | undefined,
  read: (block: Buffer) => ReadBlock
): ReadBlock | null {
  if (bytes === undefined || bytes.length === 0) return null;
  return bytes.length > LARGEST_BLOCK ? { values: {}, whole: false } : read(bytes);
}

function merge(values: readonly FoundValues[]): Omit<PhotoMetadata, 'unread'> {
  const first = (field: keyof FoundValues) =>
    values.map((found) => found[field]).find((found) => found !== undefined) ?? null;
  return {
    creator: first('creator'),
    credit: first('credit'),
    source: first('source'),
    caption: first('caption'),
    alternativeText: first('alternativeText'),
    usageTerms: first('usageTerms'),
    takenAt: mostPrecise(values.map((found) => found.takenAt)),
    digitalSourceType: first('digitalSourceType'),
  };
}
