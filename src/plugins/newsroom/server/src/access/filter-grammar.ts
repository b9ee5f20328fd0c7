import type { UID } from '@strapi/strapi';

import { valueKind, valueProblem, type ValueKind } from './filter-values';
import { attributeOf, isObject, targetOf, type Schemas } from './query-model';
import { refuseQuery } from './refuse-query';

/**
 * Checks that filters have a shape and values that the databases understand; Strapi and SQLite
 * pass many others on, and PostgreSQL answers them with an error. Unknown names are Strapi's to
 * refuse.
 * @throws ValidationError (400) that names the place
 */
export function checkFilters(
  schemas: Schemas,
  uid: UID.Schema,
  filters: unknown,
  place = 'filters'
): void {
  if (Array.isArray(filters)) {
    filters.forEach((filter, index) => checkFilters(schemas, uid, filter, `${place}[${index}]`));
    return;
  }
  if (!isObject(filters)) refuseQuery(place, { code: 'filter.form', values: {} });
  for (const [name, value] of Object.entries(filters)) {
    checkEntry(schemas, uid, name, value, `${place}[${name}]`);
  }
}

function checkEntry(
  schemas: Schemas,
  uid: UID.Schema,
  name: string,
  value: unknown,
  place: string
): void {
  if (isGroup(name)) {
    if (!Array.isArray(value)) refuseQuery(place, { code: 'filter.group', values: {} });
    return checkFilters(schemas, uid, value, place);
  }
  if (name === '$not') {
    if (!isObject(value)) refuseQuery(place, { code: 'filter.not', values: {} });
    return checkFilters(schemas, uid, value, place);
  }
  if (name.startsWith('$')) refuseQuery(place, { code: 'filter.operator-first', values: {} });
  const target = targetOf(schemas, uid, name);
  if (target) return checkRelation(schemas, target, value, place);
  const kind = scalarKind(schemas, uid, name);
  if (!kind) refuseQuery(place, { code: 'attribute.unknown', values: { attribute: name } });
  checkCondition(kind, value, place);
}

/** An entry is compared by its id, or by filters on its own attributes. */
function checkRelation(schemas: Schemas, target: UID.Schema, value: unknown, place: string): void {
  const names = isObject(value) ? Object.keys(value) : [];
  const groups = names.filter(isGroup);
  const operators = names.filter((name) => name.startsWith('$') && !isGroup(name));
  if (!isObject(value) || operators.length > 0) {
    if (names.length > 1) refuseQuery(place, { code: 'filter.mixed', values: {} });
    return checkCondition('whole', value, place);
  }
  if (groups.length > 0 && names.length > 1)
    refuseQuery(place, { code: 'filter.mixed', values: {} });
  checkFilters(schemas, target, value, place);
}

function checkCondition(kind: ValueKind, value: unknown, place: string): void {
  const conditions = isObject(value) ? value : { $eq: value };
  for (const [operator, operand] of Object.entries(conditions)) {
    const at = isObject(value) ? `${place}[${operator}]` : place;
    if (operator === '$not') {
      checkCondition(kind, operand, at);
      continue;
    }
    const problem = valueProblem(kind, operator, operand);
    if (problem) refuseQuery(at, problem);
  }
}

function isGroup(name: string): boolean {
  return name === '$and' || name === '$or';
}

function scalarKind(schemas: Schemas, uid: UID.Schema, name: string): ValueKind | null {
  if (name === 'id') return 'whole';
  if (name === 'documentId') {
    return schemas.getModel(uid)?.modelType === 'component' ? null : 'text';
  }
  const type = attributeOf(schemas, uid, name)?.type;
  return type === undefined ? null : valueKind(type);
}
