import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { cleaned } from '../../../domain/clean-text';
import { feedFile } from '../../../domain/feed-file';
import { webAddress } from '../../../domain/web-address';
import { withdrawals } from '../../../domain/withdrawal';
import { feedAddress, storyAddress } from '../addresses';
import { send } from '../answers/send';
import { writtenFeed } from '../answers/written-feed';
import { channel } from '../channel';
import { pluralOf } from '../kinds';
import { languagesOf } from '../languages';
import { newestItems } from '../reads/lists';
import { askPublic, noFeed } from '../reads/public-rest';
import { comingsAndGoings } from '../reads/withdrawn';
import { settings } from '../settings';

interface FoundAuthor {
  data: { documentId: string; name: string; canonicalUrl: string | null };
}

/** `/feeds/authors/rachel-sample.rss`: the stories that credit an author. */
export const authors = ({ strapi }: { strapi: Core.Strapi }) => ({
  async show(context: Context): Promise<void> {
    const file = feedFile(String(context.params.file));
    if (!file) throw noFeed();
    const { slug, format } = file;
    const languages = await languagesOf(strapi, context);
    const path = `/${pluralOf(strapi, 'author')}/slug/${slug}`;
    const answer = await askPublic<FoundAuthor>(strapi, path, context);
    if (answer.kind === 'moved') {
      const present = answer.path.replace(/^.*\/|\?.*$/g, '');
      context.redirect(feedAddress(strapi, `authors/${present}.${format}`, languages.asked));
      context.status = 301;
      return;
    }
    const author = cleaned(answer.body.data);
    const about = channel(strapi, `authors/${slug}.${format}`, languages);
    const where = { 'filters[credits][author][documentId][$eq]': author.documentId };
    const query = { of: 'article' as const, language: about.language, where };
    const items = await newestItems(strapi, query, settings(strapi).items, context);
    const changes = format === 'atom' ? await comingsAndGoings(strapi, query) : [];
    const withdrawn = withdrawals(changes, storyAddress(strapi, query), credits(author.documentId));
    // In the language of the feed, where a story says it.
    const shown = items
      .flatMap(({ contributors }) => contributors)
      .find((contributor) => contributor.author?.documentId === author.documentId);
    const title = `${about.publication}: ${shown?.author?.name ?? author.name}`;
    const home = webAddress(author.canonicalUrl) ?? about.home;
    send(context, writtenFeed({ ...about, title, home, items, withdrawn }, format));
  },
});

/** Whether a document as REST gave it credits an author. */
function credits(documentId: string): (document: Record<string, unknown>) => boolean {
  return ({ byline }) => {
    const { contributors } = Object(byline) as { contributors?: unknown };
    return (
      Array.isArray(contributors) &&
      contributors.some(
        (one: { author?: { documentId?: string } | null } | null) =>
          one?.author?.documentId === documentId
      )
    );
  };
}
