import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { Refusal } from '../documents/problems';
import type { Data } from '../documents/write';
import { kindData } from '../kinds/kind-data';
import { kindPath } from '../kinds/problem-paths';
import { settings } from '../settings';

interface Params {
  locale: string;
  status?: 'draft' | 'published';
}

interface Stored extends Params {
  documentId: string;
}

/** The document service as the desk calls it; the pack's write rules run around each call. */
interface Documents {
  create(params: Params & { data: Data }): Promise<{ documentId: string }>;
  update(params: Stored & { data: Data }): Promise<unknown>;
  publish(params: Stored): Promise<unknown>;
  unpublish(params: Stored): Promise<unknown>;
}

/** Writes briefs by the names of their kind, and has refusals name their fields in the same way. */
export function briefDocuments(strapi: Core.Strapi): Documents {
  const uid = settings(strapi).contentTypes.liveBrief;
  const documents: Documents = strapi.documents(uid);
  const named = <Given extends { data: Data }>(params: Given): Given => ({
    ...params,
    data: kindData(strapi, uid, params.data),
  });
  const answer = <Result>(result: Promise<Result>): Promise<Result> =>
    result.catch((error: unknown) => {
      renamePaths(strapi, uid, error);
      throw error;
    });
  return {
    create: (params) => answer(documents.create(named(params))),
    update: (params) => answer(documents.update(named(params))),
    publish: (params) => answer(documents.publish(params)),
    unpublish: (params) => answer(documents.unpublish(params)),
  };
}

function renamePaths(strapi: Core.Strapi, uid: UID.ContentType, error: unknown): void {
  if (!(error instanceof errors.ValidationError)) return;
  const refusals: unknown = error.details?.errors;
  if (!Array.isArray(refusals)) return;
  for (const refusal of refusals as Array<Partial<Refusal>>) {
    if (Array.isArray(refusal.path)) refusal.path = kindPath(strapi, uid, refusal.path);
  }
}
