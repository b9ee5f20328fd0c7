import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import type { AuthorUses } from '../../../author-contract';
import { accessTo } from '../desk/access';
import { settings } from '../settings';
import { creditRowsOf, type CreditRow } from './credit-rows';
import { keepNameAndDelete } from './keep-name';
import { publishedUses } from './published-uses';

/** What is done with authors beside the content manager. */
export const authors = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /newsroom/authors/:documentId/keep-name-and-delete`, for roles that may delete the author. */
  async uses(ctx: Context): Promise<void> {
    const documentId = await deletable(strapi, ctx);
    const rows = await creditRowsOf(strapi, documentId);
    const data: AuthorUses = {
      ...(await publishedUses(strapi, settings(strapi).contentTypes.author, documentId)),
      credits: [...rows.values()].flat().length,
      mayKeepName: mayChange(strapi, ctx, rows),
    };
    ctx.body = { data };
  },

  /**
   * `POST /newsroom/authors/:documentId/keep-name-and-delete`: for roles that may delete the author
   * and change the stories that credit them; `{ data: { documentId, credits: 3 } }`.
   */
  async keepNameAndDelete(ctx: Context): Promise<void> {
    const documentId = await deletable(strapi, ctx);
    if (!mayChange(strapi, ctx, await creditRowsOf(strapi, documentId))) {
      throw new errors.ForbiddenError();
    }
    const credits = await keepNameAndDelete(strapi, documentId);
    ctx.body = { data: { documentId, credits } };
  },
});

/** @throws ForbiddenError (403), NotFoundError (404) */
async function deletable(strapi: Core.Strapi, ctx: Context): Promise<string> {
  const documentId = String(ctx.params.documentId);
  const uid = settings(strapi).contentTypes.author;
  const access = accessTo(strapi, ctx, uid);
  if (!access.can('delete')) throw new errors.ForbiddenError();
  const author: object | null = await strapi.db.query(uid).findOne({ where: { documentId } });
  if (!author) throw new errors.NotFoundError('There is no such author.');
  access.demand('delete', author);
  return documentId;
}

function mayChange(
  strapi: Core.Strapi,
  ctx: Context,
  rows: ReadonlyMap<UID.ContentType, CreditRow[]>
): boolean {
  return [...rows.keys()].every((story) => accessTo(strapi, ctx, story).can('update'));
}
