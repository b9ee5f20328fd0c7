import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { DeskInput } from '../../../desk-contract';
import { dayOf } from '../../../domain/newsroom-day';
import { unsafeText } from '../../../domain/text-safety';
import { refuseQuery } from '../access/refuse-query';
import { refuse } from '../documents/problems';
import { settings } from '../settings';
import { accessTo } from './access';
import type { DeskAccess } from './brief-data';
import { readBriefInput } from './brief-input';
import type { BriefRequest } from './changes';
import type { DayScope } from './day-rows';
import { deskLocale } from './locales';
import { DESK_PUBLISH } from './permissions';

const FIRST_LIMIT = 30;
const WORDS_LIMIT = 100;

/** Whose request it is, judged for each type the desk touches. */
export function deskAccess(strapi: Core.Strapi, ctx: Context): DeskAccess {
  const { liveBrief, article, photo } = settings(strapi).contentTypes;
  return {
    brief: accessTo(strapi, ctx, liveBrief),
    article: accessTo(strapi, ctx, article),
    photo: accessTo(strapi, ctx, photo),
    mayPublish: ctx.state.userAbility.can(DESK_PUBLISH) as boolean,
  };
}

/** `?day=2024-02-01&locale=uk`: today and the editor's first language when not given. */
export async function readDayScope(
  strapi: Core.Strapi,
  ctx: Context,
  { brief }: DeskAccess
): Promise<DayScope> {
  const { timeZone } = settings(strapi);
  const { day = dayOf(Date.now(), timeZone), locale } = ctx.query;
  return { day: day as string, locale: await deskLocale(strapi, brief, locale) };
}

/** `?limit=100`, a whole number from 1 to the most that a day's answer holds. */
export function readLimit(strapi: Core.Strapi, { query: { limit } }: Context): number {
  const { dayLimit } = settings(strapi);
  if (limit === undefined) return FIRST_LIMIT;
  const number = typeof limit === 'string' && /^\d{1,6}$/.test(limit) ? Number(limit) : 0;
  if (number >= 1 && number <= dayLimit) return number;
  return refuseQuery('limit', { code: 'number.form', values: { least: 1, most: dayLimit } });
}

/** `?search=bridge`: what a title or name is to contain; empty is everything. */
export function readWords({ query: { search = '' } }: Context): string {
  if (typeof search !== 'string') refuseQuery('search', { code: 'form.text', values: {} });
  const { length } = search;
  if (length > WORDS_LIMIT) {
    refuseQuery('search', { code: 'text.too-long', values: { most: WORDS_LIMIT, length } });
  }
  const unsafe = unsafeText(search);
  if (unsafe) refuseQuery('search', unsafe);
  return search.trim();
}

/** Which brief of which language `/desk/briefs/:documentId?locale=uk` means. */
export async function readBriefRequest(strapi: Core.Strapi, ctx: Context): Promise<BriefRequest> {
  const access = deskAccess(strapi, ctx);
  return {
    access,
    documentId: String(ctx.params.documentId),
    locale: await deskLocale(strapi, access.brief, ctx.query.locale),
  };
}

/** `{data: {…}}` of a create or a change. */
export function readInput(ctx: Context): DeskInput {
  const read = readBriefInput(body(ctx).data);
  if (!read.ok) refuse(read.problems);
  return read.ok ? read.input : {};
}

/** `{version: "…"}` beside the data of a change. */
export function readVersion(ctx: Context): string {
  const { version } = body(ctx);
  if (typeof version !== 'string' || version === '') {
    refuse([{ path: ['version'], code: 'form.version', values: {} }]);
  }
  return String(version);
}

/** `{data: {pinned: true}}` */
export function readPinned(ctx: Context): boolean {
  const { pinned } = readInput(ctx);
  if (pinned === undefined) refuse([{ path: ['pinned'], code: 'form.boolean', values: {} }]);
  return pinned === true;
}

function body(ctx: Context): Record<string, unknown> {
  const { body: sent } = ctx.request as { body?: unknown };
  return typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>) : {};
}
