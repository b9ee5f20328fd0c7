import type { Core, Schema, UID } from '@strapi/strapi';

import type { Problem } from '../../../domain/facts';
import { readNewsroomTime } from '../../../domain/time-input';
import { settings } from '../settings';
import { refuse } from './problems';
import type { Data, WriteRule } from './write';

export const NEWSROOM_TIME = 'plugin::newsroom.time';

/** Reads every newsroom time in a write, also inside components, by the newsroom's clock. */
export const newsroomTimes: WriteRule = {
  before({ strapi, uid, params }) {
    if (!params.data) return;
    const problems: Problem[] = [];
    params.data = readTimes(strapi, uid, params.data, [], problems);
    refuse(problems);
  },
};

function readTimes(
  strapi: Core.Strapi,
  uid: UID.Schema,
  data: Data,
  path: Problem['path'],
  problems: Problem[]
): Data {
  const result = { ...data };
  for (const [name, attribute] of Object.entries(strapi.getModel(uid)?.attributes ?? {})) {
    if (!(name in data)) continue;
    const here = [...path, name];
    if (isNewsroomTime(attribute)) {
      const time = readNewsroomTime(data[name], settings(strapi).timeZone);
      if (time.ok) result[name] = time.instant;
      else problems.push({ path: here, message: time.message });
    } else if (attribute.type === 'component') {
      result[name] = readComponent(strapi, attribute.component, data[name], here, problems);
    }
  }
  return result;
}

function readComponent(
  strapi: Core.Strapi,
  uid: UID.Component,
  value: unknown,
  path: Problem['path'],
  problems: Problem[]
): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      readComponent(strapi, uid, item, [...path, index], problems)
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  return readTimes(strapi, uid, value as Data, path, problems);
}

function isNewsroomTime(attribute: Schema.Attribute.AnyAttribute): boolean {
  return 'customField' in attribute && attribute.customField === NEWSROOM_TIME;
}
