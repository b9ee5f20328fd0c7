import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { newsroom, type ArticleComputed } from '../../../contract';
import { refuseQuery } from '../access/refuse-query';
import { accessTo, CREDITED_AUTHORS } from '../desk/access';
import { settings } from '../settings';

/** The content manager's longest list. */
const MOST = 100;

/**
 * `GET /newsroom/bylines?contentType=api::article.article&ids=1,2`: who is named over stories, by
 * the ids of their versions, `{ data: { "1": "Ann Sample", "2": null } }`. For roles that may read
 * the credits; a story that they may not read is absent.
 */
export const bylines = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const uid = readContentType(strapi, ctx);
    const ids = readIds(ctx);
    const access = accessTo(strapi, ctx, uid);
    const readable = await access.readable();
    if (!access.can('read', undefined, CREDITED_AUTHORS)) throw new errors.ForbiddenError();
    const rows: Array<{ id: number }> = await strapi.db
      .query(uid)
      .findMany({ select: ['id'], where: { $and: [readable, { id: { $in: ids } }] } });
    const shown = rows.map(({ id }) => id);
    const computed = await newsroom(strapi, 'presenter').present(uid, shown);
    const textOf = (id: number) => (computed.get(id) as ArticleComputed | undefined)?.byline?.text;
    ctx.body = { data: Object.fromEntries(shown.map((id) => [id, textOf(id) ?? null])) };
  },
});

function readContentType(strapi: Core.Strapi, { query }: Context): UID.ContentType {
  const { article, liveBrief } = settings(strapi).contentTypes;
  const uid = [article, liveBrief].find((one) => one === query.contentType);
  if (uid) return uid;
  const values = { known: `${article}, ${liveBrief}` };
  return refuseQuery('contentType', { code: 'content-type.unknown', values });
}

function readIds({ query: { ids } }: Context): number[] {
  const numbers = typeof ids === 'string' ? ids.split(',') : [];
  const areGood = numbers.length > 0 && numbers.every((text) => /^[1-9]\d{0,8}$/.test(text));
  if (areGood && numbers.length <= MOST) return numbers.map(Number);
  return refuseQuery('ids', { code: 'ids.form', values: { most: MOST } });
}
