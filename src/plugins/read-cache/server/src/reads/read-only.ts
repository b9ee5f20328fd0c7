import { Kind, OperationTypeNode, parse } from 'graphql';

/** Whether a document only reads; one that does not parse is left to GraphQL to explain. */
export function isReadOnly(query: string): boolean {
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
