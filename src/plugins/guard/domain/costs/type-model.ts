/** What costs depend on, of a type of content: nothing of Strapi's own. */
export interface TypeModel {
  attributes: ReadonlyMap<string, AttributeModel>;
}

/** How dear it is to search a value: `none` is a number, a date, a truth value. */
export type TextLength = 'none' | 'short' | 'text' | 'long';

export interface ValueModel {
  kind: 'value';
  text: TextLength;
  isIndexed: boolean;
  /** Whether the search of all texts looks at it. */
  isSearched: boolean;
}

export interface LinkModel {
  kind: 'link';
  /** The types that it may lead to; several in a dynamic zone. */
  targets: readonly string[];
  isList: boolean;
  /** Whether joining it is as dear as joining a list: a file is found by a table of all files' uses. */
  isScattered?: boolean;
}

export type AttributeModel = ValueModel | LinkModel;

/** By name; `undefined` for one that is not known. */
export type TypeModels = (type: string) => TypeModel | undefined;

export function linkOf(
  models: TypeModels,
  type: string | undefined,
  name: string
): LinkModel | undefined {
  const attribute = type === undefined ? undefined : models(type)?.attributes.get(name);
  return attribute?.kind === 'link' ? attribute : undefined;
}

/** An attribute that is not known is compared as any other value: whoever reads it will refuse it. */
export function valueOf(models: TypeModels, type: string | undefined, name: string): ValueModel {
  const attribute = type === undefined ? undefined : models(type)?.attributes.get(name);
  if (attribute?.kind === 'value') return attribute;
  return { kind: 'value', text: 'none', isIndexed: name === 'id', isSearched: false };
}

export function longTextsOf(models: TypeModels, type: string): number {
  let count = 0;
  for (const attribute of models(type)?.attributes.values() ?? []) {
    if (attribute.kind === 'value' && attribute.text === 'long') count += 1;
  }
  return count;
}
