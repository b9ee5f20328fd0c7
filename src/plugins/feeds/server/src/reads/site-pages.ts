import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { pagesOf, type SitemapPage } from '../../../domain/sitemap';
import { webAddress } from '../../../domain/web-address';
import { pluralOf } from '../kinds';
import { pageLimit, pageOfItems } from './lists';
import { readPublic } from './public-rest';

/** Pages of REST behind one part of the sitemap, so that each costs little to make. */
const PAGES = 5;

/** Oldest first: what is full stays as it is. */
const SORT = ['datePublished:asc', 'documentId:asc'];

/** How many parts the stories of a language fill. */
export async function storyParts(
  strapi: Core.Strapi,
  language: string,
  context: Context
): Promise<number> {
  const query = { of: 'article' as const, language };
  const { total } = await pageOfItems(strapi, query, { number: 1, size: 1, sort: SORT }, context);
  return Math.ceil(total / (PAGES * pageLimit(strapi)));
}

/** The pages of one part, counted from 1; none where the part does not exist. */
export async function storyPages(
  strapi: Core.Strapi,
  language: string,
  part: number,
  context: Context
): Promise<SitemapPage[]> {
  const size = pageLimit(strapi);
  const query = { of: 'article' as const, language };
  return inPages(part, size, async (number) => {
    const { items } = await pageOfItems(strapi, query, { number, size, sort: SORT }, context);
    return { count: items.length, pages: pagesOf(items) };
  });
}

export async function authorParts(strapi: Core.Strapi, context: Context): Promise<number> {
  const { meta } = await readAuthors(strapi, 1, 1, context);
  return Math.ceil(meta.pagination.total / (PAGES * pageLimit(strapi)));
}

export async function authorPages(
  strapi: Core.Strapi,
  part: number,
  context: Context
): Promise<SitemapPage[]> {
  const size = pageLimit(strapi);
  return inPages(part, size, async (number) => {
    const { data } = await readAuthors(strapi, number, size, context);
    const addresses = data.flatMap(({ canonicalUrl }) => webAddress(canonicalUrl) ?? []);
    return { count: data.length, pages: addresses.map((url) => ({ url, modified: null })) };
  });
}

async function inPages(
  part: number,
  size: number,
  read: (number: number) => Promise<{ count: number; pages: SitemapPage[] }>
): Promise<SitemapPage[]> {
  const found: SitemapPage[] = [];
  const first = (part - 1) * PAGES + 1;
  for (let number = first; number < first + PAGES; number += 1) {
    const { count, pages } = await read(number);
    found.push(...pages);
    if (count < size) break;
  }
  return found;
}

interface Authors {
  data: Array<{ canonicalUrl: string | null }>;
  meta: { pagination: { total: number } };
}

async function readAuthors(
  strapi: Core.Strapi,
  page: number,
  pageSize: number,
  context: Context
): Promise<Authors> {
  const path = `/${pluralOf(strapi, 'author')}?sort=documentId:asc&pagination[page]=${page}&pagination[pageSize]=${pageSize}`;
  return readPublic<Authors>(strapi, path, context);
}
