import type { Core } from '@strapi/strapi';
import {
  GraphQLError,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

import { settings } from '../settings';
import { modelsOf, spend, strategyOf } from './budget';
import { markCounted } from './graphql-requests';
import { graphqlReads } from './graphql-reads';
import { graphqlTypes } from './graphql-types';

interface Request {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  request: { variables?: Record<string, unknown> };
  contextValue: { state?: { auth?: unknown }; koaContext?: object };
}

/** Counts the cost of each GraphQL operation before anything of it is read. */
export function countGraphql(strapi: Core.Strapi): void {
  if (!strapi.plugin('graphql')) return;
  const key = 'plugin::graphql.apolloServer';
  const options = strapi.config.get<{ plugins?: object[] } | undefined>(key) ?? {};
  strapi.config.set(key, { ...options, plugins: [...(options.plugins ?? []), plugin(strapi)] });
}

function plugin(strapi: Core.Strapi): object {
  let types: Map<string, string> | undefined;
  const count = (request: Request): void => {
    if (!settings(strapi).costs.enabled) return;
    types ??= graphqlTypes(strapi);
    const { schema, document, operation, contextValue } = request;
    const reads = graphqlReads(
      { schema, document, operation, variables: request.request.variables ?? {} },
      {
        models: modelsOf(strapi),
        uidOf: (name) => types?.get(name),
        sizes: {
          usual: strapi.config.get<number>('plugin::graphql.defaultLimit', 25),
          most: strapi.config.get<number>('plugin::graphql.maxLimit', 100),
        },
      }
    );
    const { koaContext, state } = contextValue;
    spendOrSay(() => spend(strapi, reads, strategyOf(state?.auth)));
    if (koaContext) markCounted(koaContext);
  };
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: (request: Request) => Promise.resolve(count(request)),
      }),
  };
}

/** Apollo answers 400 to an error that says so. */
function spendOrSay(spending: () => void): void {
  try {
    spending();
  } catch (error) {
    const cause = error instanceof Error ? error : new Error(String(error));
    throw new GraphQLError(cause.message, {
      originalError: cause,
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    });
  }
}
