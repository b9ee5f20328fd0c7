import type { Core, UID } from '@strapi/strapi';

import { nextCursor } from '../lists/lists';
import { settings } from '../settings';

interface Page {
  results: unknown;
  pagination: Record<string, unknown>;
}

interface ListService {
  find(params: { pagination?: { after?: unknown } }): Promise<Page>;
}

/** Prints `meta.pagination.next` in the lists of articles and live briefs. */
export function addNextCursor(strapi: Core.Strapi): void {
  const { article, liveBrief } = settings(strapi).contentTypes;
  for (const uid of [article, liveBrief]) extendFind(strapi, uid);
}

function extendFind(strapi: Core.Strapi, uid: UID.ContentType): void {
  const service = strapi.service(uid as UID.Service) as unknown as ListService;
  const find = service.find.bind(service);
  service.find = async (params) => {
    const { results, pagination } = await find(params);
    const next = nextCursor(results);
    if (next === undefined) return { results, pagination };
    // A cursor has no page number.
    const { page, pageCount, ...walk } = pagination;
    const info = params?.pagination?.after === undefined ? { page, ...walk, pageCount } : walk;
    return { results, pagination: { ...info, next } };
  };
}
