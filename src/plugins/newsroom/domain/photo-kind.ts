/** What a picture is, where it is no plain photo of the newsroom's or an agency's. */
export const PHOTO_KINDS = [
  'illustration',
  'photo-illustration',
  'image',
  'collage',
  'graphic',
  'map',
  'screenshot',
  'video-grab',
  'satellite-image',
  'archive',
  'handout',
  'pool',
  'courtesy',
  'ai-generated',
] as const;

export type PhotoKind = (typeof PHOTO_KINDS)[number];

export function isPhotoKind(value: unknown): value is PhotoKind {
  return PHOTO_KINDS.some((kind) => kind === value);
}
