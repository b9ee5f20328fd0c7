import type { AttributeNames } from './attribute-names';
import { KIND_NEEDS, type Kind, type Need, type Needs } from './kind-needs';

/** An attribute as a schema has it, custom fields by the type that they stand for. */
export interface GivenAttribute {
  type: string;
  target?: string;
  component?: string;
  relation?: string;
  repeatable?: boolean;
  multiple?: boolean;
}

export type GivenAttributes = Readonly<Record<string, GivenAttribute>>;

/** What is known of a project's types. */
export interface GivenTypes {
  /** By kind, the UIDs that the configuration names. */
  contentTypes: Readonly<Record<Kind, string>>;
  /** Further UIDs that it names, by the key that does. */
  others: Readonly<Record<string, readonly string[]>>;
  /** What the types call attributes that they have under another name. */
  names?: AttributeNames;
  /** By kind: names that no attribute may have, since the pack gives the value. */
  computed: Readonly<Record<Kind, readonly string[]>>;
  /** The attributes of a type or component; `null` where there is no such thing. */
  attributesOf(this: void, uid: string): GivenAttributes | null;
}

const NAMES: Readonly<Record<Kind, string>> = {
  article: 'an article',
  liveBrief: 'a live brief',
  author: 'an author',
  photo: 'a photo',
};

/** The types of Strapi with which a need is met; the first is the one to use in a new schema. */
const TYPES: Readonly<Record<Need['type'], readonly string[]>> = {
  text: ['string', 'text', 'email', 'uid'],
  slug: ['uid', 'string'],
  time: ['datetime'],
  day: ['date'],
  blocks: ['blocks', 'richtext'],
  truth: ['boolean'],
  choice: ['enumeration', 'string'],
  file: ['media'],
  relation: ['relation'],
  component: ['component'],
};

/** What no custom field can be. */
const STRUCTURED: ReadonlyArray<Need['type']> = ['blocks', 'file', 'relation', 'component'];

/** What keeps the newsroom from starting with a project's types: a sentence each, empty when all is well. */
export function typeProblems(given: GivenTypes): string[] {
  const kinds = Object.keys(KIND_NEEDS) as Kind[];
  return [
    ...kinds.flatMap((kind) => sameTypeProblems(given, kind, kinds)),
    ...kinds.flatMap((kind) => kindProblems(given, kind)),
    ...Object.entries(given.others).flatMap(([key, uids]) =>
      uids.filter((uid) => given.attributesOf(uid) === null).map((uid) => unknown(key, uid))
    ),
  ];
}

function sameTypeProblems({ contentTypes }: GivenTypes, kind: Kind, kinds: Kind[]): string[] {
  const uid = contentTypes[kind];
  const before = kinds.slice(0, kinds.indexOf(kind)).find((other) => contentTypes[other] === uid);
  if (!before) return [];
  return [
    `newsroom.contentTypes.${before} and newsroom.contentTypes.${kind} both name ${uid}: give each kind a content type of its own.`,
  ];
}

function kindProblems(given: GivenTypes, kind: Kind): string[] {
  const uid = given.contentTypes[kind];
  const attributes = given.attributesOf(uid);
  if (!attributes) return [unknown(`contentTypes.${kind}`, uid)];
  return [
    ...needProblems(given, kind, uid, renamed(KIND_NEEDS[kind], given.names?.[kind])),
    ...ambiguityProblems(given, kind, uid, attributes),
    ...given.computed[kind]
      .filter((name) => Object.hasOwn(attributes, name))
      .map(
        (name) =>
          `${uid} has an attribute "${name}", and the newsroom computes a field of this name for ${NAMES[kind]}: give the attribute another name.`
      ),
  ];
}

/** The needs of a kind by the names that the project's type has for them. */
function renamed(needs: Needs, names: Readonly<Record<string, string>> = {}): Needs {
  return Object.fromEntries(
    Object.entries(needs).map(([name, need]) => [
      Object.hasOwn(names, name) ? names[name] : name,
      need,
    ])
  ) as Needs;
}

/** What has another name must not be there under the newsroom's own as well: which one is meant? */
function ambiguityProblems(
  { names }: GivenTypes,
  kind: Kind,
  uid: string,
  attributes: GivenAttributes
): string[] {
  return Object.entries(names?.[kind] ?? {})
    .filter(([name, host]) => name !== host && Object.hasOwn(attributes, name))
    .map(
      ([name, host]) =>
        `${uid} has an attribute "${name}", and newsroom.fields.${kind}.${name} names "${host}" in its place: give the attribute "${name}" another name, or take the setting out.`
    );
}

function unknown(key: string, uid: string): string {
  return `newsroom.${key} names ${uid}, and the project has no such content type: name one that it has, or add it.`;
}

function needProblems(given: GivenTypes, kind: Kind, uid: string, needs: Needs): string[] {
  const attributes = given.attributesOf(uid);
  if (!attributes) {
    return [
      `The project has no component ${uid}, which ${NAMES[kind]} needs: copy it from the newsroom pack.`,
    ];
  }
  return Object.entries(needs).flatMap(([name, need]) => {
    const wanted = wantedOf(given, need);
    const found = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (!found) {
      return [
        `${uid} has no attribute "${name}", which ${NAMES[kind]} needs: add it to the schema as ${wanted}.`,
      ];
    }
    if (!fits(given, need, found)) {
      return [
        `The attribute "${name}" of ${uid} is ${described(found)}, and ${NAMES[kind]} needs ${wanted}: change it in the schema.`,
      ];
    }
    return need.type === 'component' ? needProblems(given, kind, need.component, need.needs) : [];
  });
}

function fits(given: GivenTypes, need: Need, found: GivenAttribute): boolean {
  // One that a plugin brings which has not registered yet: who writes it into a schema means it.
  if (found.type === 'customField') return !STRUCTURED.includes(need.type);
  if (!TYPES[need.type].includes(found.type)) return false;
  if (need.type === 'file') return found.multiple !== true;
  if (need.type === 'relation') {
    return (
      found.target === given.contentTypes[need.to] && found.relation?.endsWith('ToOne') === true
    );
  }
  if (need.type !== 'component') return true;
  return found.component === need.component && (found.repeatable ?? false) === need.repeatable;
}

/** What an attribute should be, in the words of a schema. */
function wantedOf(given: GivenTypes, need: Need): string {
  if (need.type === 'file') return '"media" with one file';
  if (need.type === 'relation') return `a "oneToOne" relation to ${given.contentTypes[need.to]}`;
  if (need.type !== 'component') return `"${TYPES[need.type][0]}"`;
  return `${need.repeatable ? 'the repeatable component' : 'the component'} ${need.component}`;
}

function described({
  type,
  multiple,
  relation,
  target,
  component,
  repeatable,
}: GivenAttribute): string {
  switch (type) {
    case 'media':
      return multiple ? '"media" with many files' : '"media"';
    case 'relation':
      return `a "${relation}" relation to ${target ?? 'anything'}`;
    case 'component':
      return `${repeatable ? 'the repeatable component' : 'the component'} ${component}`;
    default:
      return `"${type}"`;
  }
}
