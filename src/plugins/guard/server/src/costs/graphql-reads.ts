import {
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isLeafType,
  isObjectType,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

import { linkedEntries, type Read } from '../../../domain/costs/read-cost';
import { valueOf, type TypeModels } from '../../../domain/costs/type-model';
import type { PageSizes } from './rest-read';
import { documentOf, selectedFields, type Document } from './selected-fields';
import { sortPaths } from './sort-paths';

interface Tools {
  models: TypeModels;
  /** The content type or component behind a type of the GraphQL schema. */
  uidOf(this: void, typeName: string): string | undefined;
  sizes: PageSizes;
}

interface Operation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

/**
 * What one operation asks for: each alias by itself, with its arguments as they will be.
 * @returns nothing for variables that do not fit: GraphQL says what is wrong with them
 */
export function graphqlReads(
  { schema, document, operation, variables }: Operation,
  tools: Tools
): Read[] {
  const root = schema.getRootType(operation.operation);
  const given = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!root || !given.coerced) return [];
  const walk = { ...tools, document: documentOf(document, given.coerced) };
  return selectedFields(walk.document, [operation.selectionSet]).flatMap((nodes) => {
    const field = fieldOf(root, nodes);
    if (nodes[0]?.name.value.startsWith('__')) return [schemaRead(walk, nodes)];
    return field ? readsOf(walk, nodes, field, { type: undefined, isRoot: true }) : [];
  });
}

/** Describing the schema costs like so many entries, with a computed value for each field asked for. */
const SCHEMA_ENTRIES = 12;

function schemaRead({ document }: Pick<Walk, 'document'>, nodes: FieldNode[]): Read {
  const [node] = nodes;
  const computed = fieldsBelow(document, nodes);
  return {
    place: node?.name.value ?? '',
    type: '',
    entries: computed > 0 ? SCHEMA_ENTRIES : 0,
    sort: [],
    isSearch: false,
    values: { ...NO_VALUES, computed },
    nested: [],
  };
}

function fieldsBelow(document: Document, nodes: FieldNode[]): number {
  const fields = selectedFields(
    document,
    nodes.map(({ selectionSet }) => selectionSet)
  );
  return fields.reduce((sum, group) => sum + 1 + fieldsBelow(document, group), 0);
}

type Walk = Tools & { document: Document };

interface Parent {
  /** The content type or component of the entry that has the field. */
  type: string | undefined;
  isRoot: boolean;
}

function readsOf(
  walk: Walk,
  nodes: FieldNode[],
  field: GraphQLField<unknown, unknown>,
  parent: Parent
): Read[] {
  const named = getNamedType(field.type);
  const [node] = nodes;
  if (!isObjectType(named) || !node) return [];
  const args = argumentsOf(field, node, walk);
  const found = entryType(walk, nodes, named);
  if (!found) return [];
  const { type, contents } = found;
  const read: Read = {
    place: field.name,
    type,
    entries: entriesOf(walk, { field, named, args }, parent),
    filters: args.filters,
    sort: sortPaths(args.sort),
    isSearch: false,
    ...contents,
  };
  return [read];
}

/** Looks through answers around entries, such as `nodes` of a connection. */
function entryType(
  walk: Walk,
  nodes: FieldNode[],
  named: GraphQLObjectType
): { type: string; contents: Pick<Read, 'values' | 'nested'> } | null {
  const uid = walk.uidOf(named.name);
  const fields = selectedFields(
    walk.document,
    nodes.map(({ selectionSet }) => selectionSet)
  );
  if (uid !== undefined) return { type: uid, contents: contentsOf(walk, fields, named, uid) };
  const inner = fields.flatMap((group) => {
    const field = fieldOf(named, group);
    const type = field && getNamedType(field.type);
    const found = field && isObjectType(type) ? entryType(walk, group, type) : null;
    return found ? [found] : [];
  });
  const [first, ...others] = inner;
  if (!first) return { type: named.name, contents: contentsOf(walk, fields, named, named.name) };
  // An answer around several: all of them are asked for.
  const nested = [first, ...others].flatMap(({ contents }) => contents.nested);
  const values = inner.reduce((sum, { contents }) => added(sum, contents.values), NO_VALUES);
  return { type: first.type, contents: { values, nested } };
}

const NO_VALUES = { long: 0, computed: 0, others: 0 };

function added(sum: typeof NO_VALUES, values: Read['values']): typeof NO_VALUES {
  if (values === 'all') return sum;
  return {
    long: sum.long + values.long,
    computed: sum.computed + values.computed,
    others: sum.others + values.others,
  };
}

function contentsOf(
  walk: Walk,
  fields: FieldNode[][],
  named: GraphQLObjectType,
  type: string
): Pick<Read, 'values' | 'nested'> {
  const values = { ...NO_VALUES };
  const nested: Read[] = [];
  for (const nodes of fields) {
    const field = fieldOf(named, nodes);
    if (!field) continue;
    const attribute = valueOf(walk.models, type, field.name);
    const reads = readsOf(walk, nodes, field, { type, isRoot: false });
    if (attribute.text === 'long') values.long += 1;
    else if (isComputed(walk, type, field)) values.computed += 1;
    else values.others += 1;
    nested.push(...reads);
  }
  return { values, nested };
}

/** A value of a content type that is not stored, such as the text as HTML: made anew for each alias. */
function isComputed(
  { models }: Walk,
  type: string,
  field: GraphQLField<unknown, unknown>
): boolean {
  const attributes = models(type)?.attributes;
  return (
    attributes !== undefined && !attributes.has(field.name) && isLeafType(getNamedType(field.type))
  );
}

interface Asked {
  field: GraphQLField<unknown, unknown>;
  named: GraphQLObjectType;
  args: Record<string, unknown>;
}

function entriesOf(
  { models, sizes, uidOf }: Walk,
  { field, named, args }: Asked,
  { type, isRoot }: Parent
): number {
  // A page of a nested list is cut when all of it has been loaded.
  if (!isRoot) return type === undefined ? 1 : linkedEntries(models, type, plainName(field.name));
  const isList = String(field.type).includes('[') || 'pagination' in args || hasPages(field);
  // What is around a list, such as a day, says nothing of its length.
  if (!isList) return uidOf(named.name) !== undefined || isOneEntry(field) ? 1 : sizes.usual;
  const pagination = (args.pagination ?? {}) as { pageSize?: unknown; limit?: unknown };
  const asked = Number(pagination.pageSize ?? pagination.limit ?? sizes.usual);
  return Math.min(Math.max(1, Number.isFinite(asked) ? asked : sizes.usual), sizes.most);
}

function hasPages({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.some(({ name }) => name === 'pagination');
}

/** Whether a root field is addressed by something that one entry has. */
function isOneEntry({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.some(({ name }) => ['documentId', 'id', 'slug'].includes(name));
}

/** A relation is also there as `authors_connection`. */
function plainName(name: string): string {
  return name.replace(/_connection$/, '');
}

function fieldOf(
  named: GraphQLObjectType,
  [node]: FieldNode[]
): GraphQLField<unknown, unknown> | undefined {
  return node && named.getFields()[node.name.value];
}

/** Arguments as the resolver will get them; none where they do not fit, which GraphQL refuses. */
function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  { document }: Walk
): Record<string, unknown> {
  try {
    return getArgumentValues(field, node, document.variables);
  } catch {
    return {};
  }
}
