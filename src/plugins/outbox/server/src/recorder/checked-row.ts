import type { Core, UID } from '@strapi/strapi';

import { newsroom } from '../../../../newsroom/contract';
import { SUBJECTS } from '../../../domain/event-type';
import { settings } from '../settings';
import { deepPopulate, type Populate } from './deep-populate';

type Row = Record<string, unknown>;

/**
 * What the newsroom checks before it lets something be published is nearly what an event is made of:
 * one load is enough for both. Without the newsroom's plugin there is nothing to share.
 */
export function shareCheckedRows(strapi: Core.Strapi): void {
  if (!strapi.plugin('newsroom')) return;
  const { contentTypes } = settings(strapi);
  for (const subject of SUBJECTS) {
    const uid = contentTypes[subject];
    newsroom(strapi, 'checkedRows').include(uid, deepPopulate(strapi, uid));
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
  if (!strapi.plugin('newsroom')) return null;
  const row = await newsroom(strapi, 'checkedRows').find(uid, id);
  return row && only(row, deepPopulate(strapi, uid));
}

/** The newsroom loads more of what is behind a row than was asked for. */
function only(row: Row, populate: Populate): Row {
  const entries = Object.entries(row).map(([name, value]) => [name, chosen(value, populate[name])]);
  return Object.fromEntries(entries) as Row;
}

function chosen(value: unknown, entry: Populate[string] | undefined): unknown {
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
