import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { FORMATS } from '../../../domain/feed-file';
import { feedWords } from '../../../domain/feed-words';
import { withdrawals } from '../../../domain/withdrawal';
import { send } from '../answers/send';
import { writtenFeed } from '../answers/written-feed';
import { channel } from '../channel';
import { storyAddress } from '../addresses';
import { languagesOf } from '../languages';
import { newestItems, type StoryQuery } from '../reads/lists';
import { comingsAndGoings } from '../reads/withdrawn';
import { settings } from '../settings';

/** `/feeds/articles.rss`, `/feeds/live-briefs.atom` and the like. */
export const stories = ({ strapi }: { strapi: Core.Strapi }) => ({
  articles: (context: Context) => show(strapi, 'article', 'articles', context),
  liveBriefs: (context: Context) => show(strapi, 'live-brief', 'live-briefs', context),
});

async function show(
  strapi: Core.Strapi,
  of: StoryQuery['of'],
  name: string,
  context: Context
): Promise<void> {
  const format =
    FORMATS.find((ending) => context.path.toLowerCase().endsWith(`.${ending}`)) ?? 'rss';
  const languages = await languagesOf(strapi, context);
  const about = channel(strapi, `${name}.${format}`, languages);
  const { language, publication } = about;
  const query = { of, language };
  const items = await newestItems(strapi, query, settings(strapi).items, context);
  const changes = format === 'atom' ? await comingsAndGoings(strapi, query) : [];
  const withdrawn = withdrawals(changes, storyAddress(strapi, query));
  const title = of === 'article' ? publication : `${publication}: ${feedWords(language).live}`;
  send(context, writtenFeed({ ...about, title, items, withdrawn }, format));
}
