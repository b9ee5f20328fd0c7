import { stringAttribute } from './block-nodes';
import type { Picture } from './body-pictures';
import { absoluteUrl } from './file-output';

/** Where Strapi's own provider keeps files, below whatever address it is reached at. */
const UPLOADS = '/uploads/';

/**
 * The addresses of a picture whose file nobody has looked for: of the pack's own uploads at
 * `origin`, whatever address the editor's browser had; all others as they are.
 * @param origin without a slash at its end
 */
export function pictureAddresses(
  picture: Picture,
  origin: string
): { url: unknown; formats: unknown } {
  const { url, formats, provider } = picture;
  return {
    url: typeof url === 'string' ? address(picture, origin) : url,
    formats: isObject(formats) ? formatAddresses(formats, provider, origin) : formats,
  };
}

/** Whether a picture is of this media library, as far as its own words tell. */
export function isOfLibrary(picture: Picture): boolean {
  return picture.provider !== 'local' || ownPath(picture) !== null;
}

function address(file: Picture, origin: string): string {
  return absoluteUrl(ownPath(file) ?? String(file.url), origin);
}

function ownPath({ url, hash, ext, provider }: Picture): string | null {
  if (provider !== 'local' || typeof url !== 'string') return null;
  const path = `${UPLOADS}${stringAttribute(hash) ?? ''}${stringAttribute(ext) ?? ''}`;
  const [before] = url.split(/[?#]/);
  return path !== UPLOADS && before?.endsWith(path) ? path : null;
}

function formatAddresses(formats: Picture, provider: unknown, origin: string): Picture {
  const entries = Object.entries(formats).map(([name, format]) => [
    name,
    isObject(format) && typeof format.url === 'string'
      ? { ...format, url: address({ ...format, provider }, origin) }
      : format,
  ]);
  return Object.fromEntries(entries) as Picture;
}

function isObject(value: unknown): value is Picture {
  return typeof value === 'object' && value !== null;
}
