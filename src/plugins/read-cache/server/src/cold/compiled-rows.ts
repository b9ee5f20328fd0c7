import type { Core } from '@strapi/strapi';

import { databaseOf, type DbQuery } from './compiled/database';
import type { PlanCache } from './compiled/plan-cache';
import { plainKey } from './compiled/plain-key';
import { SHARES_BLOCKS } from './compiled/query-plan';
import { runPlan } from './compiled/run-plan';
import { withSession } from './compiled/session';
import { ANY_IDS } from './compiled/statement';
import type { HandedRows } from './handed-rows';

/** Most rows that are asked for by one statement. */
const MAX_IDS = 500;

/**
 * Reads of rows by their ids, as presenters do for every answer, run statements that have been
 * compiled before; inside a transaction too, where they see its own writes.
 */
export function compileRowReads(
  strapi: Core.Strapi,
  plans: PlanCache,
  mayCompile: (uid: string) => boolean,
  handed: HandedRows
): void {
  const { entityManager } = databaseOf(strapi);
  const findMany = entityManager.findMany.bind(entityManager);
  entityManager.findMany = async (uid, query) => {
    const ids = idsOf(query);
    if (!ids || !mayCompile(uid)) return findMany(uid, query);
    const shape: DbQuery = { ...query, where: { id: { $in: ANY_IDS } } };
    const key = plainKey(shape);
    const plan = key && plans.get(`rows ${uid} ${key}`, { uid, action: 'findMany', query: shape });
    if (!plan) return findMany(uid, query);
    const known = plan.shape && isUnordered(query) ? handed.rowsOf(uid, ids, plan.shape) : null;
    return plans.attempt(
      plan,
      () => withSession(strapi, (session) => runPlan(session, plan, { ids, known })),
      () => findMany(uid, query)
    );
  };
}

/** The ids of a query that asks for nothing else, and names what it wants of them. */
function idsOf(query: DbQuery): number[] | null {
  const { where, select } = query;
  if (!Array.isArray(select) || !isOnly(where, 'id') || !isOnly(where.id, '$in')) return null;
  const ids = where.id.$in;
  const isList = Array.isArray(ids) && ids.length > 0 && ids.length <= MAX_IDS;
  return isList && ids.every(Number.isInteger) ? (ids as number[]) : null;
}

const UNORDERED = ['select', 'populate', 'where', SHARES_BLOCKS];

/** Whether rows are asked for in no order and without a limit. */
function isUnordered(query: DbQuery): boolean {
  return Object.keys(query).every((name) => UNORDERED.includes(name));
}

function isOnly<Name extends string>(value: unknown, name: Name): value is Record<Name, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const names = Object.keys(value);
  return names.length === 1 && names[0] === name;
}
