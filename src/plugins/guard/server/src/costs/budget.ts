import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { Bill } from '../../../domain/costs/bill';
import { costOf, type Read } from '../../../domain/costs/read-cost';
import type { TypeModels } from '../../../domain/costs/type-model';
import { refusal } from '../../../domain/costs/verdict';
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
  const reason = refusal(bill, hasToken ? tokenBudget : budget);
  if (reason) throw new errors.ValidationError(reason, { source: 'query' });
  return bill;
}

/** Who a request has shown to be, as Strapi keeps it. */
export function strategyOf(auth: unknown): string | undefined {
  return (auth as { strategy?: { name?: string } } | null | undefined)?.strategy?.name;
}
