import { errors } from '@strapi/utils';

import { brokenRule, brokenRuleText, type BrokenRule } from '../../../domain/broken-rule';

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
  return Object.assign(new errors.ValidationError(brokenRuleText(rule)), { cause: error });
}

/** Some of Strapi tells what the database said, with the statement and what is in it. */
function ruleInWords({ message }: Error): BrokenRule | null {
  return STATEMENT.test(message) ? { kind: 'unfit', column: null } : null;
}
