import sharp from 'sharp';

import type { MetadataBlock, PhotoMetadata } from '../../../domain/photo-metadata';
import { readExif } from './exif-block';
import { mostPrecise } from './file-date';
import type { FoundValues, ReadBlock } from './found-values';
import { readIim } from './iim-block';
import { readXmp } from './xmp-block';

/** Larger blocks are not read: there is no text of this size in a picture. */
const LARGEST_BLOCK = 10_485_760;

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
  const blocks: ReadonlyArray<readonly [MetadataBlock, ReadBlock | null]> = [
    ['xmp', readBlock(raw.xmp, readXmp)],
    ['iptc', readBlock(raw.iptc, readIim)],
    ['exif', readBlock(raw.exif, readExif)],
  ];
  const values = blocks.flatMap(([, block]) => (block ? [block.values] : []));
  const unread = blocks.flatMap(([name, block]) => (block?.whole === false ? [name] : []));
  const metadata = { ...merge(values), unread };
  const said = values.some((found) => Object.keys(found).length > 0);
  return said || unread.length > 0 ? metadata : null;
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
    caption: first('caption'),
    alternativeText: first('alternativeText'),
    usageTerms: first('usageTerms'),
    takenAt: mostPrecise(values.map((found) => found.takenAt)),
    digitalSourceType: first('digitalSourceType'),
  };
}
