import type { Core, UID } from '@strapi/strapi';

import { findChecked, includeInChecks } from '../transaction-memory/checked-rows';
import type { RowPopulate } from '../presenters/row-populate';
import { settings } from '../settings';
import { deepPopulate } from './deep-populate';

type Row = Record<string, unknown>;

/** What a publish is checked with is nearly what its publication is made of: one load does for both. */
export function shareCheckedRows(strapi: Core.Strapi): void {
  for (const uid of Object.values(settings(strapi).contentTypes)) {
    includeInChecks(strapi, uid, deepPopulate(strapi, uid));
  }
}

/**
 * A row that has just been published, as `deepPopulate` loads it.
 * @returns `null` where it was not checked in this transaction, or written to since
 */
export async function checkedRow(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  id: number
): Promise<Row | null> {
  const row = await findChecked(strapi, uid, id);
  return row && only(row, deepPopulate(strapi, uid));
}

/** The check loads more of what is behind a row. */
function only(row: Row, populate: RowPopulate): Row {
  const entries = Object.entries(row).map(([name, value]) => [name, chosen(value, populate[name])]);
  return Object.fromEntries(entries) as Row;
}

function chosen(value: unknown, entry: RowPopulate[string] | undefined): unknown {
  if (entry === undefined || entry === true || typeof value !== 'object' || value === null) {
    return value;
  }
  if (Array.isArray(value)) return value.map((one) => chosen(one, entry));
  const { select, populate = {} } = entry;
  const isAsked = (name: string): boolean =>
    !select || select.includes(name) || Object.hasOwn(populate, name);
  const own = Object.entries(value).filter(([name]) => isAsked(name));
  return only(Object.fromEntries(own), populate);
}
