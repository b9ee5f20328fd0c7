/** A family of files as Strapi's `allowedTypes` names them. */
export type MediaFamily = 'images' | 'audios' | 'videos' | 'files';

const FAMILIES: Readonly<Record<string, MediaFamily>> = {
  image: 'images',
  audio: 'audios',
  video: 'videos',
};

const WANTED: Readonly<Record<MediaFamily, string>> = {
  images: 'a picture',
  audios: 'an audio file',
  videos: 'a video',
  files: 'a document',
};

/** @param mime such as `image/jpeg` */
export function mediaFamily(mime: string | null): MediaFamily {
  return FAMILIES[(mime ?? '').split('/')[0] ?? ''] ?? 'files';
}

/** What to choose instead, or `null` when the file is of a family that the field takes. */
export function wrongFamily(
  allowed: readonly MediaFamily[],
  file: { name: string; mime: string | null }
): string | null {
  if (allowed.length === 0 || allowed.includes(mediaFamily(file.mime))) return null;
  const wanted = allowed.map((family) => WANTED[family]).join(' or ');
  return `Choose ${wanted}: "${file.name}" is ${file.mime ?? 'of no known type'}.`;
}
