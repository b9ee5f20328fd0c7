import type { Core } from '@strapi/strapi';

import { newsroom } from '../newsroom';
import { ledger } from './ledger';

/**
 * What people know the documents of events by: the title of a story, the name of an author or photo.
 * @param ids row ids of events
 * @returns by row id
 */
export async function eventTitles(
  strapi: Core.Strapi,
  ids: readonly number[]
): Promise<Map<number, string>> {
  const rows = await ledger(strapi)
    .events()
    .select('id', 'type', 'data')
    .whereIn('id', [...new Set(ids)]);
  const titles: Record<string, string> = newsroom(strapi, 'kinds')?.titles() ?? {};
  return new Map(
    rows.flatMap(({ id, type, data }) => {
      const own = titles[type.split('.')[0] ?? ''] ?? 'title';
      return titleIn(data, [own, 'title', 'name']).map((title) => [id, title] as const);
    })
  );
}

function titleIn(data: string, names: readonly string[]): string[] {
  const document = JSON.parse(data) as Record<string, unknown>;
  return names
    .map((name) => document[name])
    .filter((text): text is string => typeof text === 'string')
    .slice(0, 1);
}
