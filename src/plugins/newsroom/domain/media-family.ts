import type { Reason } from './refusal';

/** A family of files as Strapi's `allowedTypes` names them. */
export type MediaFamily = 'images' | 'audios' | 'videos' | 'files';

const FAMILIES: Readonly<Record<string, MediaFamily>> = {
  image: 'images',
  audio: 'audios',
  video: 'videos',
};

/** @param mime such as `image/jpeg` */
export function mediaFamily(mime: string | null): MediaFamily {
  return FAMILIES[(mime ?? '').split('/')[0] ?? ''] ?? 'files';
}

/** Why a field does not take a file, or `null` when it is of a family that it takes. */
export function wrongFamily(
  allowed: readonly MediaFamily[],
  file: { name: string; mime: string | null }
): Reason<'file.kind'> | null {
  if (allowed.length === 0 || allowed.includes(mediaFamily(file.mime))) return null;
  const values = { file: file.name, mime: file.mime ?? 'none', allowed: allowed.join(', ') };
  return { code: 'file.kind', values };
}
