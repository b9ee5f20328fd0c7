import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { refusals } from '../documents/problems';
import { createBrief, pinBrief, publishBrief, unpublishBrief, updateBrief } from './changes';
import { deskDay } from './day';
import { dayRows, markerOf } from './day-rows';
import { EditConflict } from './edit-conflict';
import * as request from './request';

type Handler = (ctx: Context) => Promise<void>;

/** `/newsroom/desk/briefs`: the live desk's list and what an editor does with a brief. */
export const deskBriefs = ({ strapi }: { strapi: Core.Strapi }): Record<string, Handler> => ({
  /** `GET /newsroom/desk/briefs?day=&locale=&limit=` */
  async find(ctx) {
    const access = request.deskAccess(strapi, ctx);
    const scope = await request.readDayScope(strapi, ctx, access);
    const limit = request.readLimit(strapi, ctx);
    ctx.body = await deskDay(strapi, access, { ...scope, limit });
  },

  /** `GET /newsroom/desk/marker?day=&locale=`: asked every few seconds, so next to nothing. */
  async marker(ctx) {
    const access = request.deskAccess(strapi, ctx);
    const scope = await request.readDayScope(strapi, ctx, access);
    const rows = await dayRows(strapi, access.brief, scope);
    ctx.body = { data: { marker: markerOf(rows) } };
  },

  /** `POST /newsroom/desk/briefs?locale=` `{data}` → 201 */
  async create(ctx) {
    const target = await request.readBriefRequest(strapi, ctx);
    ctx.body = { data: await createBrief(strapi, target, request.readInput(ctx)) };
    ctx.status = 201;
  },

  /** `PUT /newsroom/desk/briefs/:documentId?locale=` `{data, version}`; 409 when it is outdated */
  async update(ctx) {
    const target = await request.readBriefRequest(strapi, ctx);
    const change = { input: request.readInput(ctx), version: request.readVersion(ctx) };
    try {
      ctx.body = { data: await updateBrief(strapi, target, change) };
    } catch (error) {
      if (!(error instanceof EditConflict)) throw error;
      const { name, message } = error;
      const details = { errors: refusals([error.problem]) };
      ctx.status = 409;
      ctx.body = { data: null, error: { status: 409, name, message, details } };
    }
  },

  /** `PUT /newsroom/desk/briefs/:documentId/pinned?locale=` `{data: {pinned}}` */
  async pin(ctx) {
    const target = await request.readBriefRequest(strapi, ctx);
    ctx.body = { data: await pinBrief(strapi, target, request.readPinned(ctx)) };
  },

  /** `POST /newsroom/desk/briefs/:documentId/publish?locale=` */
  async publish(ctx) {
    const target = await request.readBriefRequest(strapi, ctx);
    ctx.body = { data: await publishBrief(strapi, target) };
  },

  /** `POST /newsroom/desk/briefs/:documentId/unpublish?locale=` */
  async unpublish(ctx) {
    const target = await request.readBriefRequest(strapi, ctx);
    ctx.body = { data: await unpublishBrief(strapi, target) };
  },
});
