import { LRUCache } from 'lru-cache';

import { visibleText } from '../../../domain/blocks-text';
import type { Blocks } from '../../../domain/facts';
import { readingTime, type ReadingTime } from '../../../domain/reading-time';
import { textFingerprint } from '../../../domain/text-fingerprint';
import { bodyHtml } from './body-html';

export interface BodyTexts {
  html: string | null;
  readingTime: ReadingTime;
}

interface BodyOptions {
  baseUrl: string;
  wordsPerMinute: number;
  locale: string;
}

const MAX_BYTES = 16 * 1024 * 1024;

const bodies = new LRUCache<string, BodyTexts>({
  maxSize: MAX_BYTES,
  sizeCalculation: ({ html }, key) => 2 * (key.length + (html?.length ?? 0)) + 200,
});

const fingerprints = new LRUCache<string, string>({
  maxSize: MAX_BYTES / 2,
  sizeCalculation: (_fingerprint, key) => 2 * key.length + 100,
});

/** What follows from a body alone: the same text, read again, is not rendered and counted again. */
export function bodyTexts(body: Blocks | null, options: BodyOptions): BodyTexts {
  const { baseUrl, wordsPerMinute, locale } = options;
  const key = JSON.stringify([baseUrl, wordsPerMinute, locale, body]);
  const known = bodies.get(key) ?? {
    html: bodyHtml(body, baseUrl),
    readingTime: readingTime(visibleText(body), wordsPerMinute, locale),
  };
  bodies.set(key, known);
  // Whoever gets the answer may change it.
  return { html: known.html, readingTime: { ...known.readingTime } };
}

/** `textFingerprint`, remembered by the text itself. */
export function rememberedFingerprint(parts: Parameters<typeof textFingerprint>[0]): string {
  const key = JSON.stringify([parts.title, parts.summary, parts.body]);
  const known = fingerprints.get(key) ?? textFingerprint(parts);
  fingerprints.set(key, known);
  return known;
}
