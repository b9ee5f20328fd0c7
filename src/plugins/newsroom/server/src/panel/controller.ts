import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import type { PanelStory } from '../../../panel-contract';
import { accessTo } from '../desk/access';
import { settings } from '../settings';
import { relatedDocuments } from './related-documents';
import { readIds, readStoryVersion } from './request';
import { storedRelations } from './stored-relations';

/** What the panel beside the edit view needs and its form does not hold. */
export const panel = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /newsroom/panel/stories/:uid/:documentId?locale=&status=` */
  async story(ctx: Context): Promise<void> {
    const relations = await storedRelations(strapi, ctx, await readStoryVersion(strapi, ctx));
    const authors = Object.values(relations?.authors ?? {}).filter((id) => id !== null);
    const photos = relations?.leadPhoto ? [relations.leadPhoto] : [];
    const related = await relatedDocuments(strapi, ctx, { authors, photos });
    const data: PanelStory = { relations, related };
    ctx.body = { data };
  },

  /** `GET /newsroom/panel/related?authors=a,b&photos=c`, for roles that may read stories. */
  async related(ctx: Context): Promise<void> {
    const { article, liveBrief } = settings(strapi).contentTypes;
    const mayRead = [article, liveBrief].some((uid) => accessTo(strapi, ctx, uid).can('read'));
    if (!mayRead) throw new errors.ForbiddenError();
    const ids = { authors: readIds(ctx, 'authors'), photos: readIds(ctx, 'photos') };
    ctx.body = { data: await relatedDocuments(strapi, ctx, ids) };
  },
});
