import type { Core } from '@strapi/strapi';
import { GraphQLError, type GraphQLSchema, type DocumentNode } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';

/** Fields that one answer may hold at most, by what the query asks for. */
const MAX_COMPLEXITY = 20_000;

/** How many items a nested list is taken to have when the query does not say. */
const NESTED_LENGTH = 5;

interface Operation {
  schema: GraphQLSchema;
  document: DocumentNode;
  request: { variables?: Record<string, unknown> };
}

/** Refuses a query that asks for more than a page could need, before anything is read. */
export function limitComplexity(strapi: Core.Strapi): void {
  const apollo = strapi.config.get<{ plugins?: unknown[] } | undefined>(
    'plugin::graphql.apolloServer'
  );
  const plugin = {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: (operation: Operation) => Promise.resolve(check(strapi, operation)),
      }),
  };
  strapi.config.set('plugin::graphql.apolloServer', {
    ...apollo,
    plugins: [...(apollo?.plugins ?? []), plugin],
  });
}

function check(strapi: Core.Strapi, { schema, document, request }: Operation): void {
  const complexity = getComplexity({
    schema,
    query: document,
    variables: request.variables ?? {},
    estimators: [estimator(strapi)],
  });
  if (complexity <= MAX_COMPLEXITY) return;
  throw new GraphQLError(
    `The query asks for up to ${complexity} fields; ${MAX_COMPLEXITY} are allowed. Ask for fewer entries a page, or fewer nested fields.`,
    { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } }
  );
}

/** A list costs its length times what is asked of one item. */
function estimator(strapi: Core.Strapi): ComplexityEstimator {
  const pageSize = strapi.config.get<number>('plugin::graphql.defaultLimit', 25);
  return ({ args, childComplexity, field, type }) => {
    if (!('pagination' in args) && !isList(String(field.type))) return childComplexity + 1;
    const pagination = args.pagination as { pageSize?: number; limit?: number } | undefined;
    const assumed = type.name === 'Query' ? pageSize : NESTED_LENGTH;
    return 1 + childComplexity * (pagination?.pageSize ?? pagination?.limit ?? assumed);
  };
}

function isList(type: string): boolean {
  return type.startsWith('[');
}
