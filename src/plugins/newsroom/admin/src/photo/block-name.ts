import type { MetadataBlock } from '../../../domain/photo-metadata';

/** What the standards are called, in every language. */
export const BLOCK_NAMES: Record<MetadataBlock, string> = {
  xmp: 'XMP',
  iptc: 'IPTC',
  exif: 'Exif',
};
