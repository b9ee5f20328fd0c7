import {
  getArgumentValues,
  getVariableValues,
  Kind,
  OperationTypeNode,
  parse,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

import { projectionOf, type Fragments, type Projection } from './projection';

/** A query with one root field and no directives, ready to be asked with any variables. */
export interface StoredQuery {
  root: string;
  /** The root's name in the answer. */
  as: string;
  project: Projection;
  /** @returns `null` for variables that the query does not take */
  argumentsWith(variables: unknown): Readonly<Record<string, unknown>> | null;
}

/** More than anybody needs of one story. */
const MAX_FIELDS = 500;

interface Parts {
  operation: OperationDefinitionNode;
  fragments: Fragments;
  node: FieldNode;
  field: GraphQLField<unknown, unknown>;
}

/** @returns `null` for a query that is to be answered by Strapi */
export function readStoredQuery(
  schema: GraphQLSchema,
  query: string,
  operationName: string | null
): StoredQuery | null {
  try {
    const parts = partsOf(schema, parse(query, { noLocation: true }), operationName);
    if (!parts) return null;
    const { node, field, fragments } = parts;
    return {
      root: field.name,
      as: (node.alias ?? node.name).value,
      project: projectionOf(field.type, node.selectionSet, fragments),
      argumentsWith: (variables) => argumentsOf(schema, parts, variables),
    };
  } catch {
    // What is wrong with it is Strapi's to say.
    return null;
  }
}

function partsOf(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  operationName: string | null
): Parts | null {
  const named = new Map(
    definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : []
    )
  );
  const fragments = { named, left: MAX_FIELDS };
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [operation, ...others] = operations;
  if (!operation || others.length > 0 || operation.directives?.length) return null;
  if (operationName !== null && operation.name?.value !== operationName) return null;
  const [node, ...more] = operation.selectionSet.selections;
  if (node?.kind !== Kind.FIELD || node.directives?.length || more.length > 0) return null;
  if (operation.operation !== OperationTypeNode.QUERY) return null;
  const field = schema.getQueryType()?.getFields()[node.name.value];
  return field ? { operation, fragments, node, field } : null;
}

function argumentsOf(
  schema: GraphQLSchema,
  { operation, node, field }: Parts,
  variables: unknown
): Readonly<Record<string, unknown>> | null {
  const definitions = operation.variableDefinitions ?? [];
  const inputs = (variables ?? {}) as Record<string, unknown>;
  const { coerced, errors } = getVariableValues(schema, definitions, inputs);
  if (errors) return null;
  try {
    return getArgumentValues(field, node, coerced);
  } catch {
    return null;
  }
}
