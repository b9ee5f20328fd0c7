/**
 * Whether a document only reads; one that does not parse is left to GraphQL to explain. Its library is
 * loaded when it is needed: a project without GraphQL need not have it.
 */
export function isReadOnly(query: string): boolean {
  const { Kind, OperationTypeNode, parse } = require('graphql') as typeof import('graphql');
  try {
    return parse(query, { maxTokens: 10_000, noLocation: true }).definitions.every(
      (definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ||
        (definition.kind === Kind.OPERATION_DEFINITION &&
          definition.operation === OperationTypeNode.QUERY)
    );
  } catch {
    return false;
  }
}
