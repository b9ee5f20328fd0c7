import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { readStreamQuery, type StreamQuery } from '../../domain/stream-query';
import { refuseQuery } from './refusals';

/** The first is ours; Mercure's clients use the others, by the edition of its draft. */
export const STREAM_START = ['lastEventId', 'lastEventID', 'Last-Event-ID', 'last-event-id'];

interface Locales {
  getDefaultLocale(): Promise<string | null>;
}

/**
 * What a request asks for.
 * @throws ValidationError (400)
 */
export async function askedOf(
  strapi: Core.Strapi,
  ctx: Context,
  start: readonly string[]
): Promise<StreamQuery> {
  const locales = strapi.plugin('i18n').service<Locales>('locales');
  const defaultLocale = (await locales.getDefaultLocale()) ?? 'en';
  const resumed = ctx.get('last-event-id') || undefined;
  const reading = readStreamQuery(ctx.query, resumed, { start, defaultLocale });
  return reading.ok ? reading.query : refuseQuery(reading.problems);
}
