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

/** By the body itself, for bodies that cannot change: the read cache gives the same one again. */
const ofFrozen = new WeakMap<object, Map<string, BodyTexts>>();
const printsOfFrozen = new WeakMap<object, Map<string, string>>();

/** Most headlines of one body. */
const MAX_TITLES = 50;

type TextParts = Parameters<typeof textFingerprint>[0];

/** What follows from a body alone: the same text, read again, is not rendered and counted again. */
export function bodyTexts(body: Blocks | null, options: BodyOptions): BodyTexts {
  const known = isFrozen(body) ? frozenTexts(body, options) : renderedTexts(body, options);
  // Whoever gets the answer may change it.
  return { html: known.html, readingTime: { ...known.readingTime } };
}

function frozenTexts(body: Blocks, options: BodyOptions): BodyTexts {
  const { baseUrl, wordsPerMinute, locale } = options;
  const key = `${wordsPerMinute} ${locale} ${baseUrl}`;
  const ofBody = ofFrozen.get(body) ?? new Map<string, BodyTexts>();
  ofFrozen.set(body, ofBody);
  const known = ofBody.get(key) ?? renderedTexts(body, options);
  ofBody.set(key, known);
  return known;
}

function renderedTexts(body: Blocks | null, options: BodyOptions): BodyTexts {
  const { baseUrl, wordsPerMinute, locale } = options;
  const key = JSON.stringify([baseUrl, wordsPerMinute, locale, body]);
  const known = bodies.get(key);
  if (known) return known;
  const texts = {
    html: bodyHtml(body, baseUrl),
    readingTime: readingTime(visibleText(body), wordsPerMinute, locale),
  };
  bodies.set(key, texts);
  return texts;
}

/** `textFingerprint`, remembered by the text itself. */
export function rememberedFingerprint({ title, summary, body }: TextParts): string {
  if (!isFrozen(body)) return fingerprintOf({ title, summary, body });
  const key = JSON.stringify([title, summary]);
  const ofBody = printsOfFrozen.get(body) ?? new Map<string, string>();
  const fingerprint = ofBody.get(key) ?? fingerprintOf({ title, summary, body });
  if (ofBody.size >= MAX_TITLES) ofBody.clear();
  printsOfFrozen.set(body, ofBody.set(key, fingerprint));
  return fingerprint;
}

function fingerprintOf(parts: TextParts): string {
  const key = JSON.stringify([parts.title, parts.summary, parts.body]);
  const known = fingerprints.get(key) ?? textFingerprint(parts);
  fingerprints.set(key, known);
  return known;
}

/** Bodies come from this plugin's own reads, which are frozen as a whole or not at all. */
function isFrozen(body: Blocks | null): body is Blocks {
  return body !== null && Object.isFrozen(body);
}
