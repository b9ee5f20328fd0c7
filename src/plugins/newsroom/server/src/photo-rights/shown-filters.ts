import type { UID } from '@strapi/strapi';

import { isObject, targetOf, type Query, type Schemas } from '../access/query-model';
import { emptyTruth } from './empty-truth';
import type { ShownRule } from './shown-rule';

/**
 * Filters that treat an author or a photo that nobody is shown as one that is not there, wherever a
 * relation leads to it: what they choose says nothing about it.
 */
export function shownFilters(
  schemas: Schemas,
  rule: ShownRule,
  uid: UID.Schema,
  filters: unknown
): unknown {
  if (!reachesHideable(schemas, rule, uid, filters)) return filters;
  if (Array.isArray(filters)) {
    return filters.map((filter) => shownFilters(schemas, rule, uid, filter));
  }
  const parts = Object.entries(filters as Query).map(([name, value]) =>
    shownEntry(schemas, rule, uid, name, value)
  );
  // One by one: Strapi lets groups of neighbouring relations overwrite each other.
  return parts.length === 1 ? parts[0] : { $and: parts };
}

function shownEntry(
  schemas: Schemas,
  rule: ShownRule,
  uid: UID.Schema,
  name: string,
  value: unknown
): Query {
  if (name === '$not') return negated(schemas, rule, uid, value);
  if (name.startsWith('$')) return { [name]: shownFilters(schemas, rule, uid, value) };
  const target = targetOf(schemas, uid, name);
  if (!target) return { [name]: value };
  return { [name]: behind(schemas, rule, target, ofEntry(value)) };
}

/** The negation goes to the attributes of what may be hidden: of what is not there all are empty. */
function negated(schemas: Schemas, rule: ShownRule, uid: UID.Schema, filters: unknown): Query {
  if (!reachesHideable(schemas, rule, uid, filters)) return { $not: filters };
  const parts = Array.isArray(filters)
    ? filters.map((filter) => negated(schemas, rule, uid, filter))
    : Object.entries(filters as Query).map(([name, value]) =>
        negatedEntry(schemas, rule, uid, name, value)
      );
  return parts.length === 1 ? (parts[0] as Query) : { $or: parts };
}

function negatedEntry(
  schemas: Schemas,
  rule: ShownRule,
  uid: UID.Schema,
  name: string,
  value: unknown
): Query {
  if (name === '$not') return { $and: [shownFilters(schemas, rule, uid, value)] };
  if (name === '$and' || name === '$or') {
    const list = Array.isArray(value) ? value : [value];
    return {
      [name === '$and' ? '$or' : '$and']: list.map((filter) => negated(schemas, rule, uid, filter)),
    };
  }
  const target = targetOf(schemas, uid, name);
  if (!target) return { $not: { [name]: value } };
  return { [name]: behind(schemas, rule, target, { $and: [{ $not: ofEntry(value) }] }) };
}

/** An entry compared as a whole is compared by its id. */
function ofEntry(value: unknown): Query {
  if (!isObject(value)) return { id: value };
  const isCompared = Object.keys(value).some(
    (name) => name.startsWith('$') && name !== '$and' && name !== '$or'
  );
  return isCompared ? { id: value } : value;
}

function behind(schemas: Schemas, rule: ShownRule, target: UID.Schema, filters: Query): unknown {
  const inner = shownFilters(schemas, rule, target, filters);
  const existence = rule(target);
  if (!existence) return inner;
  const ofShown = { $and: [inner, existence.shown] };
  return emptyTruth(filters) === true ? { $or: [ofShown, existence.hidden] } : ofShown;
}

function reachesHideable(
  schemas: Schemas,
  rule: ShownRule,
  uid: UID.Schema,
  filters: unknown
): boolean {
  if (Array.isArray(filters)) {
    return filters.some((filter) => reachesHideable(schemas, rule, uid, filter));
  }
  if (!isObject(filters)) return false;
  return Object.entries(filters).some(([name, value]) => {
    if (name.startsWith('$')) return reachesHideable(schemas, rule, uid, value);
    const target = targetOf(schemas, uid, name);
    if (!target) return false;
    return rule(target) !== null || reachesHideable(schemas, rule, target, value);
  });
}
