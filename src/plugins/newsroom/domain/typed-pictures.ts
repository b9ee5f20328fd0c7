import type { Picture } from './body-pictures';

/** In the place of the provider of an image block: only an address was typed, nothing is known of the file. */
const TYPED = 'markdown';

/** The sizes that Strapi makes of a picture, as the names of their files begin. */
const SIZES = /^(?:thumbnail|small|medium|large|xlarge)_/;

/** What Markdown says of a picture, as an image block would; the file is known by its name. */
export function pictureOfAddress(url: string, alternativeText: string): Picture {
  const [path = ''] = url.split(/[?#]/);
  const file = path.slice(path.lastIndexOf('/') + 1);
  const [, hash = file, ext = ''] = /^(.+)(\.\w+)$/.exec(file) ?? [];
  const name = file === '' ? url : file;
  return { url, name, alternativeText, hash: hash.replace(SIZES, ''), ext, provider: TYPED };
}

/** Whether it is shown with a Photo or not at all: its address may lead anywhere. */
export function needsPhoto({ provider }: Picture): boolean {
  return provider === TYPED;
}

/** Markdown without some pictures: whatever the source says, none of their files is named in it any more. */
export function withoutPictures(markdown: string, hashes: readonly string[]): string {
  return hashes.reduce((text, hash) => {
    const escaped = hash.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    const picture = new RegExp(String.raw`!\[[^\]]*\]\([^()]*${escaped}[^()]*\)`, 'g');
    return text.replaceAll(picture, '').replaceAll(hash, '');
  }, markdown);
}
