import type { Core } from '@strapi/strapi';

import type { Bill } from '../../../domain/costs/bill';
import { costOf, type Read } from '../../../domain/costs/read-cost';
import type { TypeModels } from '../../../domain/costs/type-model';
import { parameterOf, verdictOf, type Verdict } from '../../../domain/costs/verdict';
import { refusal, type Refusal } from '../../../domain/refusal';
import { invalid } from '../refused';
import { settings } from '../settings';
import { typeModels } from './type-models';

/** Strategies that prove an API token; visitors, signed in or not, are `users-permissions`. */
const TOKEN_STRATEGIES = ['content-api-token', 'admin-token'];

const models = new WeakMap<Core.Strapi, TypeModels>();

export function modelsOf(strapi: Core.Strapi): TypeModels {
  const known = models.get(strapi) ?? typeModels(strapi);
  models.set(strapi, known);
  return known;
}

/**
 * Refuses a request that costs more than it may.
 * @param strategy by which the request has shown who it is
 * @returns what it costs
 * @throws ValidationError (400) that names the dearest part
 */
export function spend(
  strapi: Core.Strapi,
  reads: readonly Read[],
  strategy: string | undefined
): Bill {
  const { budget, tokenBudget } = settings(strapi).costs;
  const hasToken = strategy !== undefined && TOKEN_STRATEGIES.includes(strategy);
  const bill = costOf(modelsOf(strapi), reads);
  const verdict = verdictOf(bill, hasToken ? tokenBudget : budget);
  if (verdict) {
    throw invalid(refusalOf(verdict), { path: parameterOf(verdict.part), source: 'query' });
  }
  return bill;
}

function refusalOf(verdict: Verdict): Refusal {
  if (verdict.kind === 'cost') {
    const { kind: _kind, ...values } = verdict;
    return refusal('request.cost', values);
  }
  const { kind: _kind, ...values } = verdict;
  return refusal('request.tables', values);
}

/** Who a request has shown to be, as Strapi keeps it. */
export function strategyOf(auth: unknown): string | undefined {
  return (auth as { strategy?: { name?: string } } | null | undefined)?.strategy?.name;
}
