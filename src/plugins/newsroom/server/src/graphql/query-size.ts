import {
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Selections that one operation may come to, with its fragments written out. */
const MAX_SELECTIONS = 5000;

interface Size {
  depth: number;
  selections: number;
}

/**
 * Bounds how deep and how large an operation is, and refuses one of a kind that is not served. Each fragment is measured once, so that fragments
 * which double each other cost nothing, and those that are unknown or spread themselves are left
 * to the rules that name them; Strapi's own depth rule runs into both.
 * @param maxDepth levels of fields; introspection is not counted
 */
export function limitQuerySize(maxDepth: number): ValidationRule {
  return (context) => ({
    OperationDefinition(operation) {
      if (!context.getSchema().getRootType(operation.operation)) {
        report(context, `There is no ${operation.operation} to ask for.`);
      }
      const { depth, selections } = measure(context, operation.selectionSet, new Map());
      if (depth > maxDepth) {
        report(context, `The query is ${depth} levels deep; ${maxDepth} are allowed.`);
      }
      if (selections > MAX_SELECTIONS) {
        report(context, `The query has more than ${MAX_SELECTIONS} selections.`);
      }
    },
  });
}

function measure(
  context: ValidationContext,
  set: SelectionSetNode | undefined,
  fragments: Map<string, Size>
): Size {
  const sizes = (set?.selections ?? []).map((node) => sizeOf(context, node, fragments));
  return {
    depth: Math.max(0, ...sizes.map(({ depth }) => depth)),
    selections: sizes.reduce((total, { selections }) => total + selections, 0),
  };
}

function sizeOf(
  context: ValidationContext,
  node: SelectionNode,
  fragments: Map<string, Size>
): Size {
  if (node.kind === Kind.FRAGMENT_SPREAD) return fragmentSize(context, node.name.value, fragments);
  const inner = measure(context, node.selectionSet, fragments);
  if (node.kind === Kind.INLINE_FRAGMENT) return inner;
  if (node.name.value.startsWith('__')) return { depth: 0, selections: 1 };
  const depth = node.selectionSet ? inner.depth + 1 : 0;
  return { depth, selections: inner.selections + 1 };
}

function fragmentSize(
  context: ValidationContext,
  name: string,
  fragments: Map<string, Size>
): Size {
  const known = fragments.get(name);
  if (known) return known;
  // Stands for the fragment while it is measured: a circle ends here.
  fragments.set(name, { depth: 0, selections: 0 });
  const size = measure(context, context.getFragment(name)?.selectionSet, fragments);
  fragments.set(name, size);
  return size;
}

function report(context: ValidationContext, message: string): void {
  context.reportError(new GraphQLError(message));
}
