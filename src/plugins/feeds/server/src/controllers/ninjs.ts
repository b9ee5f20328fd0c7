import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { documentFile } from '../../../domain/feed-file';
import { ninjs as rendered } from '../../../domain/ninjs';
import { send } from '../answers/send';
import { languagesOf } from '../languages';
import { newestItems, oneItem } from '../reads/lists';
import { noFeed } from '../reads/public-rest';
import { settings } from '../settings';

/** `/feeds/ninjs/articles.json` and `/feeds/ninjs/articles/<documentId>.json`. */
export const ninjs = ({ strapi }: { strapi: Core.Strapi }) => {
  const query = async (context: Context) => {
    const { usual, asked } = await languagesOf(strapi, context);
    return { of: 'article' as const, language: asked ?? usual };
  };
  return {
    async list(context: Context): Promise<void> {
      const { items: most } = settings(strapi);
      const items = await newestItems(strapi, await query(context), most, context);
      answer(context, items.map(rendered));
    },
    async one(context: Context): Promise<void> {
      const documentId = documentFile(String(context.params.file));
      if (documentId === null) throw noFeed();
      answer(context, rendered(await oneItem(strapi, await query(context), documentId, context)));
    },
  };
};

function answer(context: Context, value: object): void {
  send(context, {
    type: 'application/json; charset=utf-8',
    body: JSON.stringify(value, null, 2),
  });
}
