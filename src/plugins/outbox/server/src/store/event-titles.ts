import type { Core } from '@strapi/strapi';

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
    .select('id', 'data')
    .whereIn('id', [...new Set(ids)]);
  return new Map(
    rows.flatMap(({ id, data }) => titleIn(data).map((title) => [id, title] as const))
  );
}

function titleIn(data: string): string[] {
  const { title, name } = JSON.parse(data) as { title?: unknown; name?: unknown };
  return [title, name].filter((text): text is string => typeof text === 'string').slice(0, 1);
}
