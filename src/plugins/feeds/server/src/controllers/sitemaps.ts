import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { sitemapFile } from '../../../domain/feed-file';
import { MOST_NEWS, newsSitemap } from '../../../domain/news-sitemap';
import { sitemap, sitemapIndex } from '../../../domain/sitemap';
import type { XmlElement } from '../../../domain/xml-element';
import { feedAddress } from '../addresses';
import { send } from '../answers/send';
import { publicationName } from '../channel';
import { languagesOf } from '../languages';
import { newsroom } from '../newsroom';
import { newestItems } from '../reads/lists';
import { noFeed } from '../reads/public-rest';
import { authorPages, authorParts, storyPages, storyParts } from '../reads/site-pages';
import { writeXml } from '../xml/write-xml';

/** Google wants what is younger than two days: today and yesterday on the newsroom's calendar. */
const NEWS_DAYS = 2;

/** The sitemaps; without a language they are of all. */
export const sitemaps = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `/feeds/sitemap.xml` */
  async index(context: Context): Promise<void> {
    const { all, asked } = await languagesOf(strapi, context);
    const addresses: string[] = [];
    for (const language of asked === null ? all : [asked]) {
      const parts = await storyParts(strapi, language, context);
      for (let part = 1; part <= parts; part += 1) {
        addresses.push(feedAddress(strapi, `sitemaps/articles-${part}.xml`, language));
      }
    }
    const parts = await authorParts(strapi, context);
    for (let part = 1; part <= parts; part += 1) {
      addresses.push(feedAddress(strapi, `sitemaps/authors-${part}.xml`, null));
    }
    answer(context, sitemapIndex(addresses));
  },

  /** `/feeds/sitemaps/articles-1.xml` */
  async part(context: Context): Promise<void> {
    const file = sitemapFile(String(context.params.file));
    if (!file) throw noFeed();
    const { usual, asked } = await languagesOf(strapi, context);
    const pages =
      file.of === 'authors'
        ? await authorPages(strapi, file.part, context)
        : await storyPages(strapi, asked ?? usual, file.part, context);
    if (pages.length === 0) throw noFeed();
    answer(context, sitemap(pages));
  },

  /** `/feeds/news-sitemap.xml` */
  async news(context: Context): Promise<void> {
    const { all, asked } = await languagesOf(strapi, context);
    const days = newsroom(strapi, 'days').latest(NEWS_DAYS);
    const found = [];
    for (const language of asked === null ? all : [asked]) {
      for (const day of days) {
        const query = { of: 'article' as const, language, where: { day } };
        found.push(...(await newestItems(strapi, query, MOST_NEWS, context)));
      }
    }
    const newest = found.toSorted((a, b) => order(b).localeCompare(order(a)));
    answer(context, newsSitemap(publicationName(strapi), newest));
  },
});

function order({ published }: { published: { utc: string } | null }): string {
  return published?.utc ?? '';
}

function answer(context: Context, root: XmlElement): void {
  send(context, { type: 'application/xml; charset=utf-8', body: writeXml(root) });
}
