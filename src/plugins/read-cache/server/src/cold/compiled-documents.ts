import type { Core } from '@strapi/strapi';

import { databaseOf } from './compiled/database';
import { plainKey } from './compiled/plain-key';
import type { PlanCache } from './compiled/plan-cache';
import type { FindAction, PlanNode } from './compiled/query-plan';
import { runCount, runPlan } from './compiled/run-plan';
import { withSession } from './compiled/session';
import type { HandedRows } from './handed-rows';
import { useInnermost } from './innermost';
import { QueryRecorder } from './recorder';

/** Reads of the document service, and what each does with the database. */
const ACTIONS: Readonly<Record<string, FindAction>> = {
  findMany: 'findMany',
  findFirst: 'findOne',
  findOne: 'findOne',
  count: 'count',
};

interface LocalesService {
  getDefaultLocale(): Promise<string | null>;
}

/**
 * Reads of documents by the content API that were asked before run the statements that Strapi has
 * built then: it checks and translates the same parameters into the same query each time. What it
 * makes of them is seen at the database layer, the first time.
 */
export function compileDocumentReads(
  strapi: Core.Strapi,
  plans: PlanCache,
  mayCompile: (uid: string) => boolean,
  handed: HandedRows
): void {
  const recorder = new QueryRecorder(databaseOf(strapi).entityManager);
  useInnermost(strapi, async (context, next) => {
    const action = ACTIONS[context.action];
    if (!action || !isContentApi(strapi) || strapi.db.inTransaction()) return next();
    const { uid } = context;
    const { params, open, name = '' } = openValue(context.params ?? {});
    const parameters = plainKey(params);
    if (parameters === null || !mayCompile(uid)) return next();
    const locale = await defaultLocale(strapi);
    const key = `${context.action} ${uid} ${name} ${locale} ${parameters}`;
    const plan = plans.get(key);
    if (plan) {
      const find = (): Promise<unknown> => run(strapi, plan, { action, open, handed });
      return plans.attempt(plan, find, next) as never;
    }
    if (plans.has(key) || !plans.isKnownAgain(key)) return next();

    const { result, recorded } = await recorder.record(async () => next());
    const own = recorded.filter((query) => query.uid === uid && query.action === action);
    const [query] = own;
    if (query && own.length === 1) plans.get(key, { ...query, open });
    return result;
  });
}

type Params = Record<string, unknown>;

/**
 * Takes the address of a single document out of its parameters: all documents of a type are read
 * by the same statements.
 */
function openValue(params: Params): { params: Params; open?: string; name?: string } {
  const { filters, documentId } = params;
  if (typeof documentId === 'string' && isOpenText(documentId)) {
    return { params: { ...params, documentId: '' }, open: documentId, name: 'documentId' };
  }
  const { slug, ...others } = (filters ?? {}) as Params;
  if (typeof slug !== 'string' || !isOpenText(slug) || Object.keys(others).length > 0) {
    return { params };
  }
  return { params: { ...params, filters: '' }, open: slug, name: 'slug' };
}

/** Texts that could be something else to the database layer stay where they are. */
function isOpenText(text: string): boolean {
  return /^[a-z0-9-]{3,80}$/.test(text);
}

interface Reading {
  action: FindAction;
  open: string | undefined;
  handed: HandedRows;
}

async function run(
  strapi: Core.Strapi,
  plan: PlanNode,
  { action, open, handed }: Reading
): Promise<unknown> {
  if (action === 'count') return withSession(strapi, (session) => runCount(session, plan));
  const onRows = handed.keeper();
  const entries = await withSession(strapi, (session) => runPlan(session, plan, { open, onRows }));
  return action === 'findOne' ? (entries[0] ?? null) : entries;
}

/** Parameters without a locale mean this one. */
async function defaultLocale(strapi: Core.Strapi): Promise<string | null> {
  const locales = strapi.plugin('i18n')?.service('locales') as LocalesService | undefined;
  return (await locales?.getDefaultLocale()) ?? null;
}

/** Other callers pass rare parameters, and often functions. */
function isContentApi(strapi: Core.Strapi): boolean {
  const route = strapi.requestContext.get()?.state?.route as
    { info?: { type?: string } } | undefined;
  return route?.info?.type === 'content-api';
}
