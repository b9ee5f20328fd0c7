import type { Core, Schema, UID } from '@strapi/strapi';

import { withoutBadAddresses } from '../../../domain/block-addresses';
import { isAddressName, keptAddress } from '../../../domain/safe-url';

type Schemas = Pick<Core.Strapi, 'getModel'>;

/** Bodies that were looked at: the same one may be shown many times. */
const shown = new WeakMap<object, unknown>();

const names = new WeakMap<object, readonly string[]>();

/** The attributes of an API type or component whose values may hold addresses. */
export function addressNames(strapi: Schemas, uid: UID.Schema): readonly string[] {
  const schema = strapi.getModel(uid);
  if (!schema || !(uid.startsWith('api::') || schema.modelType === 'component')) return [];
  const known = names.get(schema);
  if (known) return known;
  const attributes = Object.entries(schema.attributes);
  const found = attributes.filter((entry) => mayHoldAddress(...entry)).map(([name]) => name);
  names.set(schema, found);
  return found;
}

/** Whether what is stored of an attribute may hold an address that must not be shown. */
function mayHoldAddress(name: string, { type }: Schema.Attribute.AnyAttribute): boolean {
  return type === 'blocks' || ((type === 'string' || type === 'text') && isAddressName(name));
}

/** What readers get of such an attribute: rows from before the write rule may hold anything. */
export function shownValue(value: unknown): unknown {
  if (typeof value === 'string') return keptAddress(value);
  if (typeof value !== 'object' || value === null) return value;
  const known = shown.get(value);
  if (known !== undefined) return known;
  const clean = withoutBadAddresses(value);
  shown.set(value, clean);
  return clean;
}
