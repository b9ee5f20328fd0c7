import type { FileFacts } from './facts';

/** A media file with every address in it absolute, for receivers that are elsewhere. */
export function fileOutput(file: FileFacts, publicAddress: string): FileFacts {
  const absolute = (url: string): string => absoluteUrl(url, publicAddress);
  return { ...file, url: absolute(file.url), formats: absoluteFormats(file.formats, absolute) };
}

/** Completes a root-relative path; addresses that are absolute already stay. */
export function absoluteUrl(url: string, publicAddress: string): string {
  return url.startsWith('/') && !url.startsWith('//') ? publicAddress + url : url;
}

/** Strapi's resized versions (`thumbnail`, `small`, …), each with its own `url`. */
export function absoluteFormats(
  formats: Record<string, unknown> | null,
  absolute: (url: string) => string
): Record<string, unknown> | null {
  if (!formats) return null;
  return Object.fromEntries(
    Object.entries(formats).map(([name, format]) => [
      name,
      hasUrl(format) ? { ...format, url: absolute(format.url) } : format,
    ])
  );
}

function hasUrl(value: unknown): value is { url: string } {
  return (
    typeof value === 'object' && value !== null && 'url' in value && typeof value.url === 'string'
  );
}
