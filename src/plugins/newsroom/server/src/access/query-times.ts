import type { UID } from '@strapi/strapi';

import { looksLikeWallClock, readFilterTime } from '../../../domain/filter-time';
import type { Guards } from './guarded-types';
import { attributeOf, isObject, type Query, type Schemas, targetOf } from './query-model';
import { refuseQuery } from './refuse-query';

/** How times in filters are read. */
export interface TimeRules {
  schemas: Schemas;
  /** Of other types' times Strapi reads what it is sent. */
  guards: Guards;
  timeZone: string;
  /** Whether everything that is no time is refused, and not only doubtful wall clocks. */
  isStrict: boolean;
}

/**
 * A query whose filters, here and in every `populate` below, name instants where they are about guarded
 * types or stand below one: Strapi would read a wall clock by the server's zone, and it is the
 * newsroom's.
 *
 * @throws ValidationError (400) that names the parameter
 */
export function withInstants<Given extends Query>(
  outer: TimeRules,
  uid: UID.Schema,
  query: Given
): Given {
  const { filters, populate } = query;
  const rules = below(outer, uid);
  const read = {
    ...(filters !== undefined && { filters: filtered(rules, uid, filters, 'filters') }),
    ...(isObject(populate) && { populate: populated(rules, uid, populate) }),
  };
  return read.filters === filters && (read.populate ?? populate) === populate
    ? query
    : { ...query, ...read };
}

/** All below a guarded type is guarded. */
function below(rules: TimeRules, uid: UID.Schema): TimeRules {
  return rules.guards(uid) ? { ...rules, guards: () => true } : rules;
}

function populated(rules: TimeRules, uid: UID.Schema, populate: Query): Query {
  return mapped(populate, (value, name) => {
    if (!isObject(value)) return value;
    if (isObject(value.on)) {
      // The components of a dynamic zone.
      const on = mapped(value.on, (nested, component) =>
        isObject(nested) ? withInstants(rules, component as UID.Schema, nested) : nested
      );
      return { ...value, on };
    }
    const target = targetOf(rules.schemas, uid, name);
    return target ? withInstants(rules, target, value) : value;
  });
}

function filtered(rules: TimeRules, uid: UID.Schema, filters: unknown, place: string): unknown {
  if (Array.isArray(filters)) {
    return list(filters, (one, index) => filtered(rules, uid, one, `${place}[${index}]`));
  }
  if (!isObject(filters)) return filters;
  return mapped(filters, (value, name) => {
    const at = `${place}[${name}]`;
    if (name.startsWith('$')) return filtered(rules, uid, value, at);
    const target = targetOf(rules.schemas, uid, name);
    if (target) return filtered(below(rules, target), target, value, at);
    const type = rules.guards(uid) ? attributeOf(rules.schemas, uid, name)?.type : undefined;
    return type === 'datetime' || type === 'timestamp' ? condition(rules, value, at, type) : value;
  });
}

/** These compare a time's text, or say whether there is one. */
const NO_TIMES = /i$|^\$(?:null|notNull|contains|notContains|startsWith|endsWith)$/;

function condition(rules: TimeRules, value: unknown, place: string, type: string): unknown {
  if (Array.isArray(value)) return list(value, (one) => condition(rules, one, place, type));
  if (isObject(value) && !isDate(value)) {
    return mapped(value, (operand, operator) =>
      NO_TIMES.test(operator) ? operand : condition(rules, operand, `${place}[${operator}]`, type)
    );
  }
  if (type === 'timestamp' && /^\d+$/.test(String(value))) return value;
  return instant(rules, value, place);
}

function instant({ timeZone, isStrict }: TimeRules, value: unknown, place: string): unknown {
  const time = readFilterTime(value, timeZone);
  // A Date stays one: its form is the caller's.
  if (time.ok) return typeof value === 'string' ? time.instant : value;
  if (!isStrict && !(typeof value === 'string' && looksLikeWallClock(value))) return value;
  return refuseQuery(place, time.reason);
}

/** Also one of another realm, such as a test runner's. */
function isDate(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** The same object where nothing in it changes: callers may know theirs again. */
function mapped(entries: Query, change: (value: unknown, name: string) => unknown): Query {
  const changed = Object.entries(entries).map(([name, value]) => [name, change(value, name)]);
  const isSame = changed.every(([name, value]) => entries[String(name)] === value);
  return isSame ? entries : (Object.fromEntries(changed) as Query);
}

function list(values: unknown[], change: (value: unknown, index: number) => unknown): unknown[] {
  const changed = values.map(change);
  return changed.every((value, index) => value === values[index]) ? values : changed;
}
