import { errors } from '@strapi/utils';

import { brokenRule, brokenRuleRefusal, type BrokenRule } from '../../../domain/broken-rule';
import { invalid } from '../refused';

/** As knex puts it before what the driver says. */
const STATEMENT = /^(?:select|insert|update|delete|with)\b[^]* - /i;

/**
 * What whoever sent a request hears of a rule of the database that it has broken; `null` for every other
 * error, and for one that is told already.
 *
 * @param writes whether the request was to change something: a read breaks no rule but by its values
 */
export function ruleRefusal(error: unknown, writes: boolean): Error | null {
  if (error instanceof errors.HttpError) return null;
  const rule = error instanceof errors.ApplicationError ? ruleInWords(error) : brokenRule(error);
  if (!rule || (!writes && rule.kind !== 'unfit')) return null;
  const path = rule.column === null ? [] : [rule.column];
  return Object.assign(invalid(brokenRuleRefusal(rule), { path }), { cause: error });
}

/** Some of Strapi tells what the database said, with the statement and what is in it. */
function ruleInWords({ message }: Error): BrokenRule | null {
  return STATEMENT.test(message) ? { kind: 'unfit', column: null } : null;
}
