import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import type { Blocks } from '../../../domain/facts';
import { markdownBlocks } from '../../../markdown/markdown-blocks';
import { newsroomType, settings } from '../settings';
import { hostName } from './attribute-names';

const MAX_BYTES = 8 * 1024 * 1024;

const bodies = new LRUCache<string, Blocks>({
  maxSize: MAX_BYTES,
  sizeCalculation: (_blocks, markdown) => 10 * markdown.length + 500,
});

/** A body of Markdown as blocks; read once, and frozen, as everything that is kept for others. */
export function readMarkdown(markdown: string): Blocks {
  const known = bodies.get(markdown) ?? Object.freeze(markdownBlocks(markdown));
  bodies.set(markdown, known);
  return known;
}

/** The attribute with the body of a type's stories, where that is Markdown; else `null`. */
export function markdownBody(strapi: Core.Strapi, uid: string): string | null {
  const kind = newsroomType(strapi, uid);
  if (kind !== 'article' && kind !== 'liveBrief') return null;
  const name = hostName(strapi, uid, 'body');
  const { attributes } = strapi.contentType(settings(strapi).contentTypes[kind]);
  return attributes[name]?.type === 'richtext' ? name : null;
}
