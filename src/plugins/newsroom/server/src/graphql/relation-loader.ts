import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';

import type { RequestContext } from './loader';
import { counted, whenLoaded } from './open-loads';
import type { RelationField } from './relation-fields';
import type { RelationPlan } from './relation-plan';
import { loadRelation } from './relation-rows';

/** The entry that a relation starts from. */
export interface Parent {
  id: number;
  documentId?: string;
}

interface FileService {
  signFileUrls(file: unknown): Promise<unknown>;
}

export type RelationLoader = DataLoader<Parent, unknown, number>;

/** Parents of one query; databases bound the values that one may have. */
const MAX_PARENTS = 1000;

/** What Strapi's resolver would answer for each of the parents that a request has at about the same time. */
export function relationLoader(
  strapi: Core.Strapi,
  context: RequestContext,
  field: RelationField,
  plan: RelationPlan,
  isQuery: boolean
): RelationLoader {
  return new DataLoader<Parent, unknown, number>(
    (parents) => counted(context, () => answers(strapi, context, field, plan, parents)),
    {
      cache: isQuery,
      cacheKeyFn: ({ id }) => id,
      maxBatchSize: MAX_PARENTS,
      batchScheduleFn: (run) => whenLoaded(context, run),
    }
  );
}

async function answers(
  strapi: Core.Strapi,
  context: RequestContext,
  field: RelationField,
  plan: RelationPlan,
  parents: readonly Parent[]
): Promise<unknown[]> {
  const { uid, attribute } = field;
  const batches = field.isOfDocument ? oneOfEachDocument(parents) : [parents];
  const loaded = await Promise.all(
    batches.map((batch) =>
      loadRelation(strapi, context, {
        uid,
        attribute,
        query: plan.query,
        parents: [...new Set(batch.map(({ id }) => id))],
        isAlone: field.isOfDocument,
      })
    )
  );
  const rows = new Map(loaded.flatMap((batch) => [...batch]));
  return Promise.all(
    parents.map(({ id }) => answer(strapi, field, plan, rows.get(id)?.[attribute] ?? null))
  );
}

/** Versions of one document must not be asked about together: each would leave out the others. */
function oneOfEachDocument(parents: readonly Parent[]): Parent[][] {
  const batches: Array<Map<string | undefined, Parent>> = [];
  for (const parent of parents) {
    const batch = batches.find(
      (others) => (others.get(parent.documentId) ?? parent).id === parent.id
    );
    if (batch) batch.set(parent.documentId, parent);
    else batches.push(new Map([[parent.documentId, parent]]));
  }
  return batches.map((batch) => [...batch.values()]);
}

async function answer(
  strapi: Core.Strapi,
  { kind, shape, target }: RelationField,
  { page, args }: RelationPlan,
  value: unknown
): Promise<unknown> {
  const asked: unknown = Array.isArray(value) ? value.slice(page.start, page.end) : value;
  const data = kind === 'media' ? await signed(strapi, asked) : asked;
  if (shape === 'connection') return { nodes: data, info: { args, resourceUID: target } };
  return shape === 'many' && kind !== 'component' ? (data ?? []) : data;
}

/** Addresses of private files, by the provider's leave, as Strapi's resolver gives them. */
async function signed(strapi: Core.Strapi, files: unknown): Promise<unknown> {
  const upload = strapi.plugin('upload');
  if (!files || !upload) return files;
  const service = upload.service<FileService>('file');
  return Array.isArray(files)
    ? Promise.all(files.map((file) => service.signFileUrls(file)))
    : service.signFileUrls(files);
}
