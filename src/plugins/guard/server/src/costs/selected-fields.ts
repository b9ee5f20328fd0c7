import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export interface Document {
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

export function documentOf(document: DocumentNode, variables: Record<string, unknown>): Document {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  return { fragments, variables };
}

/**
 * The fields of selections as an execution gathers them: fragments written out, those of one name
 * together, without what a directive leaves out. Type conditions are taken as met.
 */
export function selectedFields(
  { fragments, variables }: Document,
  sets: ReadonlyArray<SelectionSetNode | undefined>
): FieldNode[][] {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const open: SelectionNode[] = sets.flatMap((set) => set?.selections ?? []).toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isWanted(node, variables)) continue;
    if (node.kind === Kind.FIELD) {
      const name = node.alias?.value ?? node.name.value;
      fields.set(name, [...(fields.get(name) ?? []), node]);
      continue;
    }
    const set =
      node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragmentOf(node.name.value);
    open.push(...(set?.selections.toReversed() ?? []));
  }
  return [...fields.values()];

  function fragmentOf(name: string): SelectionSetNode | undefined {
    if (spread.has(name)) return undefined;
    spread.add(name);
    return fragments.get(name)?.selectionSet;
  }
}

function isWanted(node: SelectionNode, variables: Record<string, unknown>): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
  if (skip?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}
