import type { Kind } from './kind-needs';

/** By kind, what a project's type calls attributes: the pack's name, then the project's. */
export type AttributeNames = Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>>;

/** What a project's type may have under another name: plain texts, and the body. */
const RENAMABLE: Readonly<Record<Kind, readonly string[]>> = {
  article: ['title', 'summary', 'body', 'bylineOverride'],
  liveBrief: ['title', 'body'],
  author: [],
  photo: [],
};

/** What is wrong with `newsroom.fields` as it is written, in sentences; the types are looked at later. */
export function attributeNameProblems(given: unknown): string[] {
  if (!isObject(given)) return ['newsroom.fields must map kinds to names of attributes.'];
  return Object.entries(given).flatMap(([kind, names]) => {
    if (!isKind(kind)) {
      const kinds = Object.keys(RENAMABLE).join(', ');
      return [`newsroom.fields.${kind} is no kind: use one of ${kinds}.`];
    }
    if (!isObject(names)) return [`newsroom.fields.${kind} must map names to names.`];
    return ofKind(kind, names);
  });
}

function ofKind(kind: Kind, names: Record<string, unknown>): string[] {
  const known = RENAMABLE[kind];
  const hosts = Object.values(names);
  return Object.entries(names).flatMap(([name, host], index) => {
    const key = `newsroom.fields.${kind}.${name}`;
    if (!known.includes(name)) return [`${key} cannot be set: ${advice(kind, known)}`];
    if (typeof host !== 'string' || host === '') {
      return [`${key} must be the name of an attribute of the project's type.`];
    }
    if (hosts.indexOf(host) < index) {
      return [`${key} names "${host}", as another one does: give each an attribute of its own.`];
    }
    return [];
  });
}

function advice(kind: Kind, known: readonly string[]): string {
  return known.length > 0
    ? `of this kind, ${known.join(', ')} may have other names. Give the attribute the newsroom's name in the schema.`
    : `the attributes of ${kind} keep the newsroom's names. Give the attribute that name in the schema.`;
}

function isKind(name: string): name is Kind {
  return Object.hasOwn(RENAMABLE, name);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
