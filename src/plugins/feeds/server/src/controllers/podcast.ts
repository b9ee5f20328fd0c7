import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { updatedOf } from '../../../domain/feed';
import { feedWords } from '../../../domain/feed-words';
import { podcast as rendered } from '../../../domain/podcast';
import { send } from '../answers/send';
import { channel } from '../channel';
import { languagesOf } from '../languages';
import { newestItems } from '../reads/lists';
import { settings } from '../settings';
import { writeXml } from '../xml/write-xml';

/** `/feeds/podcast.rss`: the audio versions of stories. */
export const podcast = ({ strapi }: { strapi: Core.Strapi }) => ({
  async show(context: Context): Promise<void> {
    const about = channel(strapi, 'podcast.rss', await languagesOf(strapi, context));
    const { language, publication } = about;
    // A track is published with its production alone.
    const where = { 'filters[audioTrack][production][$notNull]': 'true' };
    const query = { of: 'article' as const, language, where };
    const { items: most, podcast: show } = settings(strapi);
    const items = await newestItems(strapi, query, most, context);
    const title = `${publication}: ${feedWords(language).audio}`;
    const feed = { ...about, title, items, withdrawn: [] };
    const { image, category, email } = show;
    const body = writeXml(rendered(feed, { image: image || null, category, email: email || null }));
    const type = 'application/rss+xml; charset=utf-8';
    send(context, { type, body, updated: updatedOf(feed), links: feed });
  },
});
