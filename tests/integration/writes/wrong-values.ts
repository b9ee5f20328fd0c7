import type { Core, UID } from '@strapi/strapi';

import { type TypeName, uidOf } from './ways-in';

/** A place in a document, and values that it cannot hold. */
export interface WrongValues {
  type: TypeName;
  /** Such as `title`, or `credits.0.role`. */
  path: string;
  /** A write with the value in its place, right in everything else that it sends. */
  data(value: unknown): Record<string, unknown>;
  values: unknown[];
}

interface Attribute {
  type: string;
  component?: string;
  customField?: string;
  repeatable?: boolean;
  required?: boolean;
  writable?: boolean;
}

/** Set by Strapi or the pack; what clients send for them is dropped, or refused as unknown. */
const OWN =
  /^(createdAt|updatedAt|publishedAt|createdBy|updatedBy|locale|localizations|documentId)$/;
const IGNORED = /^(firstPublishedAt|dateUpdated|textFingerprint)$/;

const TOO_LONG = 'x'.repeat(256);
const UNSTORABLE = ['a\u0000b', 'a\u0007b', 'a\ud800b', '\ufffe'];
const NOT_TEXT = [5, true, {}, [], ['x'], { a: { b: [{ c: 1 }] } }];
const NOT_A_TARGET = [
  ...[true, 1.5, -1, 2_147_483_648, 1e30, '', '5x', 'no-such-document', 999_999],
  ...['99999999999999999999', [null], [[1]], [5.5], { id: 'x' }, { id: -1 }, { id: {} }],
  ...[{ documentId: 5 }, { documentId: { a: 1 } }, { documentId: '' }, { connect: 'nobody' }],
  ...[{ connect: [{ id: 1e10 }] }, { connect: [null] }, { connect: [{ documentId: {} }] }],
  ...[{ set: 5.5 }, { set: [{ documentId: [] }] }, { disconnect: [{ id: 'x' }] }],
  ...[
    { id: 1, locale: {} },
    { id: 1, position: { before: {} } },
  ],
];
const paragraph = (...children: unknown[]) => [{ type: 'paragraph', children }];

const WRONG: Record<string, unknown[]> = {
  string: [...NOT_TEXT, ...UNSTORABLE, TOO_LONG],
  text: [...NOT_TEXT, ...UNSTORABLE],
  uid: [...NOT_TEXT, ...UNSTORABLE, TOO_LONG, 'No Slug'],
  email: [...NOT_TEXT, ...UNSTORABLE, 'nobody', `${TOO_LONG}@newsroom.example`],
  enumeration: [...NOT_TEXT, 'nonsense', ''],
  boolean: [5, 'perhaps', 'true', {}, [], [1]],
  date: [
    ...[5, true, {}, [], 'tomorrow', '2024-02-30', '2023-02-29', '0000-01-01', '99999-01-01'],
    ...['2024-2-3', '2024-02-01T00:00:00Z', ''],
  ],
  blocks: [
    ...[5, 'text', true, {}, [null], [5], [[]], [{}], [{ type: 'marquee', children: [] }]],
    ...[[{ type: 'constructor' }], [{ type: { a: 1 }, children: [] }], paragraph(null)],
    ...[paragraph({ type: 'text', text: {} }), [{ type: 'paragraph', children: 'x' }]],
    ...UNSTORABLE.map((text) => paragraph({ type: 'text', text })),
    ...[paragraph({ type: 'text', text: 'x', 'a\u0000b': 1 })],
    ...[paragraph({ type: 'text', text: 'x', constructor: 1 })],
    ...[paragraph({ type: 'link', url: 'javascript:alert(1)', children: [] })],
    ...[[{ type: 'image', image: null, children: [] }], nestedLists(300)],
  ],
  relation: NOT_A_TARGET,
  media: NOT_A_TARGET,
};

/** Every attribute of the four types, also inside components, with what must not get in. */
export function wrongValues(strapi: Core.Strapi, image: unknown): WrongValues[] {
  const right: Record<TypeName, object> = {
    article: { title: 'T' },
    'live-brief': { title: 'T' },
    author: { name: 'N' },
    photo: { name: 'N', alternativeText: 'A', image },
  };
  return (Object.keys(right) as TypeName[]).flatMap((type) =>
    places(strapi, uidOf(type), '', (value) => value, !isStory(type)).map(
      ({ path, values, wrap }) => ({
        type,
        path,
        values,
        data: (value) => ({ ...right[type], ...(wrap(value) as object) }),
      })
    )
  );
}

/** Stories have drafts, which may be incomplete. */
function isStory(type: TypeName): boolean {
  return type === 'article' || type === 'live-brief';
}

interface Place {
  path: string;
  values: unknown[];
  wrap(value: unknown): unknown;
}

function places(
  strapi: Core.Strapi,
  uid: string,
  prefix: string,
  wrap: (value: object) => unknown,
  isComplete: boolean
): Place[] {
  const attributes = strapi.getModel(uid as UID.Schema).attributes as Record<string, Attribute>;
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    if (OWN.test(name) || IGNORED.test(name) || attribute.customField) return [];
    const path = `${prefix}${name}`;
    const here = (value: unknown) => wrap({ ...siblings(attributes, name), [name]: value });
    if (attribute.type !== 'component') {
      const values = WRONG[attribute.type];
      if (!values) throw new Error(`No wrong values for ${path}, a ${attribute.type}.`);
      const isNeeded = isComplete && attribute.required;
      return [{ path, values: isNeeded ? [...values, null] : values, wrap: here }];
    }
    const { component = '', repeatable = false } = attribute;
    const values = repeatable ? [5, 'x', true, {}, [null], [5], [[]]] : [5, 'x', true, [], [{}]];
    const inner = places(
      strapi,
      component,
      repeatable ? `${path}.0.` : `${path}.`,
      (value) => here(repeatable ? [value] : value),
      isComplete
    );
    return [{ path, values, wrap: here }, ...inner];
  });
}

/** What a component needs beside the attribute in question. */
function siblings(attributes: Record<string, Attribute>, name: string): object {
  const known: Record<string, unknown> = {
    text: 'x',
    url: 'https://newsroom.example',
    locale: 'uk',
  };
  return Object.fromEntries(
    Object.keys(attributes)
      .filter((key) => key !== name && key in known && attributes[key]?.required)
      .map((key) => [key, known[key]])
  );
}

function nestedLists(depth: number): object[] {
  let list: object[] = [];
  for (let level = 0; level < depth; level += 1) {
    list = [{ type: 'list', format: 'ordered', children: list }];
  }
  return list;
}
