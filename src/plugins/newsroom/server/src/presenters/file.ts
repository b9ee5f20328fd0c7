import type { FileFacts } from '../../../domain/facts';
import type { PresentContext } from './context';

/** A media file with every address in it absolute, for receivers that are elsewhere. */
export function presentFile(file: FileFacts, { absolute }: PresentContext): FileFacts {
  return { ...file, url: absolute(file.url), formats: absoluteFormats(file.formats, absolute) };
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
