import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { ArticleComputed, LiveBriefComputed } from '../../../../newsroom/contract';
import { feedItem, type FeedItem } from '../../../domain/feed-item';
import { restAddress } from '../addresses';
import { pluralOf } from '../kinds';
import { readPublic } from './public-rest';

/** What editors type, as far as feeds show it. */
interface Typed {
  documentId: string;
  locale?: string | null;
  title: string;
  summary?: string | null;
}

type Listed = Typed & LiveBriefComputed & Partial<ArticleComputed>;

interface List<Entry> {
  data: Entry[];
  meta: { pagination: { total: number; next?: string | null } };
}

/** Which stories, and in which language. */
export interface StoryQuery {
  of: 'article' | 'live-brief';
  language: string;
  /** Further parameters of REST. */
  where?: Readonly<Record<string, string>>;
}

/** What REST gives in one page at most. */
export function pageLimit(strapi: Core.Strapi): number {
  const configured = strapi.config.get<number | null>('api.rest.maxLimit', 100) ?? 100;
  return configured > 0 ? Math.min(100, configured) : 100;
}

/** The newest stories, in newsroom order. */
export async function newestItems(
  strapi: Core.Strapi,
  query: StoryQuery,
  most: number,
  context: Context
): Promise<FeedItem[]> {
  const found: FeedItem[] = [];
  let after: string | null | undefined;
  do {
    const size = Math.min(most - found.length, pageLimit(strapi));
    const place = {
      'pagination[pageSize]': String(size),
      ...(after && { 'pagination[after]': after }),
    };
    const { data, meta } = await page(strapi, query, place, context);
    found.push(...data);
    after = meta.pagination.next;
  } while (after && found.length < most);
  return found;
}

/** One page of stories in an order of its own, with how many there are. */
export async function pageOfItems(
  strapi: Core.Strapi,
  query: StoryQuery,
  { number, size, sort }: { number: number; size: number; sort: readonly string[] },
  context: Context
): Promise<{ items: FeedItem[]; total: number }> {
  const place = {
    'pagination[page]': String(number),
    'pagination[pageSize]': String(size),
    ...Object.fromEntries(sort.map((key, index) => [`sort[${index}]`, key])),
  };
  const { data, meta } = await page(strapi, query, place, context);
  return { items: data, total: meta.pagination.total };
}

/** One story by its id. */
export async function oneItem(
  strapi: Core.Strapi,
  { of, language }: StoryQuery,
  documentId: string,
  context: Context
): Promise<FeedItem> {
  const path = `/${pluralOf(strapi, of)}/${documentId}?locale=${encodeURIComponent(language)}`;
  const { data } = await readPublic<{ data: Listed }>(strapi, path, context);
  return toItem(strapi, of, language)(data);
}

async function page(
  strapi: Core.Strapi,
  { of, language, where }: StoryQuery,
  place: Readonly<Record<string, string>>,
  context: Context
): Promise<List<FeedItem>> {
  const search = new URLSearchParams({ locale: language, ...where, ...place });
  const path = `/${pluralOf(strapi, of)}?${search.toString()}`;
  const { data, meta } = await readPublic<List<Listed>>(strapi, path, context);
  return { data: data.map(toItem(strapi, of, language)), meta };
}

function toItem(
  strapi: Core.Strapi,
  of: StoryQuery['of'],
  language: string
): (document: Listed) => FeedItem {
  const place = {
    stories: restAddress(strapi, of),
    photos: restAddress(strapi, 'photo'),
    language,
  };
  return (document) => feedItem(document, place);
}
