import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { FieldRules } from './generated-extension';
import type { RequestContext } from './loader';

type Auth = FieldRules['auth'];
type Verdict = 'allowed' | Promise<void>;

interface Verifier {
  verify(auth: unknown, config: Auth): Promise<void>;
}

const verdicts = new WeakMap<object, Map<Auth, Verdict>>();

/**
 * Strapi's check of a field's permission, asked once for each request: who asks does not change within it.
 * @returns nothing when the request may, a promise while that is being found out
 * @throws ForbiddenError later, as Strapi does
 */
export function verifyOnce(
  strapi: Core.Strapi,
  context: RequestContext,
  rule: Auth
): Promise<void> | undefined {
  const known = verdicts.get(context) ?? new Map<Auth, Verdict>();
  verdicts.set(context, known);
  const verdict = known.get(rule) ?? verify(strapi, context, rule);
  if (verdict === 'allowed') return undefined;
  if (!known.has(rule)) {
    known.set(rule, verdict);
    void verdict.then(
      () => known.set(rule, 'allowed'),
      () => {}
    );
  }
  return verdict;
}

async function verify(strapi: Core.Strapi, context: RequestContext, rule: Auth): Promise<void> {
  try {
    await strapi.get<Verifier>('auth').verify(context.state?.auth, rule);
  } catch {
    throw new errors.ForbiddenError();
  }
}
