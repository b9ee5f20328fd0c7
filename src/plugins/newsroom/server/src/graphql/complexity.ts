import type { Core } from '@strapi/strapi';
import { GraphQLError, type GraphQLSchema, type DocumentNode } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';

/** Fields that one answer may hold at most, by what the query asks for. */
const MAX_COMPLEXITY = 20_000;

/** How many items a nested list is taken to have when the query does not say. */
const NESTED_LENGTH = 5;

/** How many items a list that the pack computes is taken to have. */
const COMPUTED_LENGTH = 3;

interface Operation {
  schema: GraphQLSchema;
  document: DocumentNode;
  request: { variables?: Record<string, unknown> };
  operationName: string | null;
}

/** An Apollo plugin that refuses a query that asks for more than a page could need. */
export function complexityLimit(strapi: Core.Strapi): object {
  return {
    requestDidStart: () =>
      Promise.resolve({
        // Rejects, where a throw would leave the promises of other plugins to nobody.
        didResolveOperation: (operation: Operation) => check(strapi, operation),
      }),
  };
}

async function check(strapi: Core.Strapi, operation: Operation): Promise<void> {
  const complexity = measure(strapi, operation);
  if (complexity <= MAX_COMPLEXITY) return;
  throw badInput(
    `The query asks for up to ${complexity} fields; ${MAX_COMPLEXITY} are allowed. Ask for fewer entries a page, or fewer nested fields.`
  );
}

function measure(
  strapi: Core.Strapi,
  { schema, document, request, operationName }: Operation
): number {
  try {
    return getComplexity({
      schema,
      query: document,
      variables: request.variables ?? {},
      // Of a document with several, only the one that is asked for has these variables.
      ...(operationName !== null && { operationName }),
      estimators: [estimator(strapi)],
    });
  } catch (error) {
    // Variables that do not fit what the query declares.
    throw error instanceof GraphQLError ? badInput(error.message) : error;
  }
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}

/** A list costs its length times what is asked of one item. */
function estimator(strapi: Core.Strapi): ComplexityEstimator {
  const pageSize = strapi.config.get<number>('plugin::graphql.defaultLimit', 25);
  return ({ args, childComplexity, field, type }) => {
    if (!('pagination' in args) && !isList(String(field.type))) return childComplexity + 1;
    const pagination = args.pagination as { pageSize?: number; limit?: number } | undefined;
    const nested = isComputed(String(field.type)) ? COMPUTED_LENGTH : NESTED_LENGTH;
    const assumed = type.name === 'Query' ? pageSize : nested;
    const asked = pagination?.pageSize ?? pagination?.limit ?? assumed;
    // A negative size is refused later; here it must not pay for the rest of the query.
    return 1 + childComplexity * Math.max(1, asked);
  };
}

function isList(type: string): boolean {
  return type.startsWith('[');
}

/** Contributors and notes of corrections: a story has few. */
function isComputed(type: string): boolean {
  return type.startsWith('[Newsroom');
}
