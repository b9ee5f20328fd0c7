/** Where in an image file a value stands, the most trusted first. */
export type MetadataBlock = 'xmp' | 'iptc' | 'exif';

/** The values that are read from an image file. */
export type MetadataField =
  | 'creator'
  | 'credit'
  | 'source'
  | 'caption'
  | 'alternativeText'
  | 'usageTerms'
  | 'takenAt'
  | 'digitalSourceType';

export interface FoundText {
  value: string;
  from: MetadataBlock;
  /** The value fills its field to the last byte, so its end may be missing. */
  cut: boolean;
}

/**
 * What an image file says about itself, as it stood in the file that was uploaded. `takenAt` is an
 * ISO 8601 text as precise as the file: a day, a wall clock, or a wall clock with its offset.
 */
export type PhotoMetadata = Record<MetadataField, FoundText | null> & {
  /** Blocks that are damaged or too large: more may have stood there. */
  unread: MetadataBlock[];
};
