import type { Core } from '@strapi/strapi';

import { databaseOf } from './compiled/database';
import type { OpenValue } from './compiled/open-value';
import { plainKey } from './compiled/plain-key';
import type { PlanCache } from './compiled/plan-cache';
import type { FindAction, PlanNode } from './compiled/query-plan';
import { runCount, runPlan } from './compiled/run-plan';
import { withSession } from './compiled/session';
import type { HandedRows } from './handed-rows';
import { useInnermost } from './innermost';
import { openParams, type OpenedParams } from './open-params';
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

/** What REST and lists are asked with beside the query; the document service leaves it out. */
const BESIDE = ['pagination', 'day', 'after'];

const NOT_COUNTED = [...BESIDE, 'start', 'limit', 'page', 'pageSize', 'sort', 'fields', 'populate'];

/** Parameters whose values go into the statement as they are. */
const OPEN = ['documentId', 'filters', 'start', 'limit'];

/**
 * Reads of documents by the content API that were asked before, with whichever values, run the
 * statements that Strapi has built then: it checks and translates the same parameters into the same
 * query each time. What it makes of them is seen at the database layer.
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
    const given = without(context.params ?? {}, action === 'count' ? NOT_COUNTED : BESIDE);
    if (!mayCompile(uid) || plainKey(given) === null) return next();
    const way = `${context.action} ${uid} ${await defaultLocale(strapi)}`;

    const read = async ({ params, values }: OpenedParams): Promise<Way> => {
      const key = `${way} ${plainKey(params)}`;
      const plan = plans.get(key);
      if (plan) return { plan, values };
      if (plans.has(key)) return 'unsupported';
      if (!plans.isKnownAgain(key)) return 'new';
      const query = await seen({ recorder, uid, action, context, params, next });
      const compiled = query && plans.get(key, { uid, action, query, open: values });
      if (!query) plans.refuse(key);
      return compiled ? { plan: compiled, values } : 'unsupported';
    };

    let found = await read(openParams(given, OPEN));
    if (found === 'unsupported') found = await read({ params: given, values: [] });
    if (typeof found === 'string') return next();
    const { plan, values } = found;
    const find = (): Promise<unknown> => run(strapi, plan, { action, open: values, handed });
    return plans.attempt(plan, find, next) as never;
  });
}

type Way = { plan: PlanNode; values: readonly OpenValue[] } | 'new' | 'unsupported';

type Params = Record<string, unknown>;

interface Asking {
  recorder: QueryRecorder;
  uid: string;
  action: FindAction;
  context: { params?: unknown };
  params: Params;
  next(this: void): Promise<unknown>;
}

/**
 * The query that the document service makes of parameters, without asking the database.
 * @returns `null` where it makes several, or does not take the stands of open values
 */
async function seen({ recorder, uid, action, context, params, next }: Asking) {
  const asked = context.params;
  context.params = params;
  try {
    const recorded = await recorder.record(uid, action, next);
    return recorded.length === 1 ? (recorded[0]?.query ?? null) : null;
  } catch {
    return null;
  } finally {
    context.params = asked;
  }
}

function without(params: Params, names: readonly string[]): Params {
  const kept: Params = {};
  for (const name of Object.keys(params)) {
    if (!names.includes(name)) kept[name] = params[name];
  }
  return kept;
}

interface Reading {
  action: FindAction;
  open: readonly OpenValue[];
  handed: HandedRows;
}

async function run(
  strapi: Core.Strapi,
  plan: PlanNode,
  { action, open, handed }: Reading
): Promise<unknown> {
  if (action === 'count') return withSession(strapi, (session) => runCount(session, plan, open));
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
