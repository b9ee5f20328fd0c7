import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { accessTo } from '../desk/access';
import { settings } from '../settings';
import { creditRowsOf } from '../uses/credit-rows';
import { keepNameAndDelete } from '../uses/keep-name';

/** What is done with authors beside the content manager. */
export const authors = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * `POST /newsroom/authors/:documentId/keep-name-and-delete`: for roles that may delete the author
   * and change the stories that credit them; `{ data: { documentId, credits: 3 } }`.
   */
  async keepNameAndDelete(ctx: Context): Promise<void> {
    const documentId = String(ctx.params.documentId);
    const uid = settings(strapi).contentTypes.author;
    const access = accessTo(strapi, ctx, uid);
    if (!access.can('delete')) throw new errors.ForbiddenError();
    const author: object | null = await strapi.db.query(uid).findOne({ where: { documentId } });
    if (!author) throw new errors.NotFoundError('There is no such author.');
    access.demand('delete', author);
    for (const story of (await creditRowsOf(strapi, documentId)).keys()) {
      if (!accessTo(strapi, ctx, story).can('update')) throw new errors.ForbiddenError();
    }
    const credits = await keepNameAndDelete(strapi, documentId);
    ctx.body = { data: { documentId, credits } };
  },
});
