import type { Core } from '@strapi/strapi';
import { GraphQLError } from 'graphql';

import { ruleRefusal } from './broken-rules';

interface Encountered {
  /** Apollo Server 4 answers with what stands in this list afterwards. */
  errors: GraphQLError[];
}

/**
 * Has GraphQL say what rule of the database was broken, by whichever resolver: Strapi makes an internal
 * error of it.
 */
export function refuseBrokenRulesInGraphql(strapi: Core.Strapi): void {
  const key = 'plugin::graphql.apolloServer';
  const options = strapi.config.get<{ plugins?: object[] } | undefined>(key) ?? {};
  const own = {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors }: Encountered) => {
          errors.splice(0, errors.length, ...errors.map(refused));
          return Promise.resolve();
        },
      }),
  };
  strapi.config.set(key, { ...options, plugins: [...(options.plugins ?? []), own] });
}

function refused(error: GraphQLError): GraphQLError {
  const originalError = ruleRefusal(error.originalError, true);
  if (!originalError) return error;
  const { nodes, path } = error;
  return new GraphQLError(originalError.message, { nodes, path, originalError });
}
