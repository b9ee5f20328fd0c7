import {
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';

/** Says that a value is not in what is stored, or not as a query wants it: Strapi answers then. */
export class NotStored extends Error {}

/** Makes of a stored value what a query asks for. @throws NotStored */
export type Projection = (value: unknown) => unknown;

/** The named fragments of a query, and how many more fields it may name: fragments can multiply them. */
export interface Fragments {
  named: ReadonlyMap<string, FragmentDefinitionNode>;
  left: number;
}

interface Part {
  /** The name in the answer. */
  as: string;
  field: string;
  project: Projection;
}

/**
 * What a field shows of a stored value: properties by their names, leaves as their types write them.
 * @throws NotStored for what needs more than properties: arguments, other types than objects
 */
export function projectionOf(
  type: GraphQLOutputType,
  selection: SelectionSetNode | undefined,
  fragments: Fragments
): Projection {
  if (isNonNullType(type)) {
    const inner = projectionOf(type.ofType, selection, fragments);
    return (value) => {
      const shown = inner(value);
      if (shown === null) throw new NotStored();
      return shown;
    };
  }
  const one = ofValue(type, selection, fragments);
  return (value) => (value === null ? null : one(value));
}

function ofValue(
  type: GraphQLOutputType,
  selection: SelectionSetNode | undefined,
  fragments: Fragments
): Projection {
  if (isListType(type)) {
    const entry = projectionOf(type.ofType, selection, fragments);
    return (value) => {
      if (!Array.isArray(value)) throw new NotStored();
      return value.map(entry);
    };
  }
  if (isLeafType(type)) return (value) => type.serialize(value);
  if (!isObjectType(type) || !selection) throw new NotStored();
  return ofObject(type, partsOf(type, selection, fragments));
}

function ofObject({ name }: GraphQLObjectType, parts: readonly Part[]): Projection {
  return (value) => {
    if (typeof value !== 'object' || value === null) throw new NotStored();
    const stored = value as Record<string, unknown>;
    const shown = Object.create(null) as Record<string, unknown>;
    for (const { as, field, project } of parts) {
      if (field === '__typename') shown[as] = name;
      else if (Object.hasOwn(stored, field)) shown[as] = project(stored[field]);
      else throw new NotStored();
    }
    return shown;
  };
}

function partsOf(
  type: GraphQLObjectType,
  selection: SelectionSetNode,
  fragments: Fragments
): Part[] {
  const parts: Part[] = [];
  for (const node of fieldsOf(type, selection, fragments)) {
    const as = (node.alias ?? node.name).value;
    // Said twice: both are one in the answer.
    if (parts.some((part) => part.as === as)) throw new NotStored();
    parts.push({ as, field: node.name.value, project: projectionOfField(type, node, fragments) });
  }
  return parts;
}

function projectionOfField(
  type: GraphQLObjectType,
  { name, arguments: given = [], selectionSet }: FieldNode,
  fragments: Fragments
): Projection {
  if (name.value === '__typename') return String;
  const field = type.getFields()[name.value];
  if (!field || given.length > 0) throw new NotStored();
  return projectionOf(field.type, selectionSet, fragments);
}

/** The fields of a selection, those of its fragments in their place. */
function fieldsOf(
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  fragments: Fragments
): FieldNode[] {
  return selections.flatMap((node): FieldNode[] => {
    fragments.left -= 1;
    if (node.directives?.length || fragments.left < 0) throw new NotStored();
    if (node.kind === Kind.FIELD) return [node];
    const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.named.get(node.name.value) : node;
    if (!inner || inner.directives?.length) throw new NotStored();
    const on = inner.typeCondition?.name.value ?? type.name;
    if (on !== getNamedType(type).name) throw new NotStored();
    return fieldsOf(type, inner.selectionSet, fragments);
  });
}
