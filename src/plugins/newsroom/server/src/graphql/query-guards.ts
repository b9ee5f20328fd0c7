import type { Core } from '@strapi/strapi';

import { complexityLimit } from './complexity';
import { hiddenErrorCauses } from './error-causes';
import { withoutFieldHooks } from './field-hooks';
import { limitQuerySize } from './query-size';
import { timeAdvice } from './time-advice';

/** Words and signs that one query may have; the rules that compare fields take their square. */
const MAX_TOKENS = 10_000;

interface ApolloOptions {
  plugins?: object[];
  parseOptions?: object;
  validationRules?: unknown[];
}

/** Bounds what a query may ask for before anything is read, and what an error may tell. */
export function guardQueries(
  strapi: Core.Strapi,
  { hasFieldHooks }: { hasFieldHooks: boolean }
): void {
  const { plugins = [], parseOptions, validationRules = [], ...others } = apolloOptions(strapi);
  const depth = limitQuerySize(strapi.config.get<number>('plugin::graphql.depthLimit', 12));
  const all = [...plugins, complexityLimit(strapi), hiddenErrorCauses(), timeAdvice()];
  strapi.config.set('plugin::graphql.apolloServer', {
    ...others,
    plugins: hasFieldHooks ? all : withoutFieldHooks(all),
    parseOptions: { maxTokens: MAX_TOKENS, ...parseOptions },
    // Strapi joins a list to its own; an object's key 0 takes the place of its depth rule.
    validationRules: Object.assign({}, [depth, ...validationRules]),
  });
}

function apolloOptions(strapi: Core.Strapi): ApolloOptions {
  return strapi.config.get<ApolloOptions | undefined>('plugin::graphql.apolloServer') ?? {};
}
