import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from 'koa';

import { refusal } from '../../../domain/refusal';
import { limiterOf } from '../limits/limiter';
import { invalid } from '../refused';
import { settings } from '../settings';
import { modelsOf, spend, strategyOf } from './budget';
import { markCounted } from './graphql-requests';
import { graphqlReads } from './graphql-reads';
import { graphqlTypes } from './graphql-types';
import { mostEntries } from './most-entries';

interface Request {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  request: { variables?: Record<string, unknown> };
  contextValue: { state?: { auth?: unknown }; koaContext?: Context };
}

/** Counts the cost of each GraphQL operation before anything of it is read. */
export function countGraphql(strapi: Core.Strapi): void {
  const key = 'plugin::graphql.apolloServer';
  const options = strapi.config.get<{ plugins?: object[] } | undefined>(key) ?? {};
  strapi.config.set(key, { ...options, plugins: [...(options.plugins ?? []), plugin(strapi)] });
}

function plugin(strapi: Core.Strapi): object {
  let types: Map<string, string> | undefined;
  const count = async (request: Request): Promise<void> => {
    if (!settings(strapi).costs.enabled) return;
    types ??= graphqlTypes(strapi);
    const { schema, document, operation, contextValue } = request;
    const { koaContext, state } = contextValue;
    await spendOrSay(async () => {
      const reads = graphqlReads(
        { schema, document, operation, variables: request.request.variables ?? {} },
        {
          models: modelsOf(strapi),
          uidOf: (name) => types?.get(name),
          sizes: {
            usual: strapi.config.get<number>('plugin::graphql.defaultLimit', 25),
            most: mostEntries(strapi, 'plugin::graphql.maxLimit'),
          },
        }
      );
      const { total } = spend(strapi, reads, strategyOf(state?.auth));
      if (koaContext) await limiterOf(strapi)?.charge(koaContext, total);
    });
    if (koaContext) markCounted(koaContext, operation.operation === OperationTypeNode.QUERY);
  };
  const didResolveOperation = (request: Request): Promise<void> => {
    const counting = count(request);
    // Apollo hears of it too, unless another plugin throws before it listens.
    counting.catch(() => undefined);
    return counting;
  };
  return { requestDidStart: () => Promise.resolve({ didResolveOperation }) };
}

/** Apollo answers with the status that an error names. */
async function spendOrSay(spending: () => Promise<void>): Promise<void> {
  try {
    await spending();
  } catch (error) {
    const cause = readable(error);
    const { details } = cause as { details?: unknown };
    const isTooOften = cause instanceof errors.RateLimitError;
    throw new GraphQLError(cause.message, {
      originalError: cause,
      extensions: {
        code: isTooOften ? 'TOO_MANY_REQUESTS' : 'BAD_USER_INPUT',
        http: { status: isTooOften ? 429 : 400 },
        error: { name: cause.name, message: cause.message, details },
      },
    });
  }
}

/** Variables may be nested deeper than they can be walked through. */
function readable(error: unknown): Error {
  if (error instanceof RangeError)
    return invalid(refusal('request.variables.deep'), { path: ['variables'] });
  return error instanceof Error ? error : new Error(String(error));
}
