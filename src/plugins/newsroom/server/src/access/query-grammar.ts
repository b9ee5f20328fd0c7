import type { UID } from '@strapi/strapi';

import { checkFilters } from './filter-grammar';
import {
  attributeOf,
  nestedQueries,
  sortPaths,
  targetOf,
  type Query,
  type Schemas,
} from './query-model';
import { refuseQuery } from './refuse-query';

/**
 * Checks the parts of a query, here and in every `populate` below, that Strapi hands to the
 * database as they are.
 * @throws ValidationError (400) that names the parameter
 */
export function checkGrammar(schemas: Schemas, uid: UID.Schema, query: Query): void {
  const { _q, filters, sort, fields } = query;
  if (_q !== undefined && _q !== null && typeof _q !== 'string') {
    refuseQuery('_q', { code: 'form.text', values: {} });
  }
  if (filters !== undefined && filters !== null) checkFilters(schemas, uid, filters);
  for (const path of sortPaths(sort)) checkSortPath(schemas, uid, path);
  checkFieldNames(fields);
  for (const nested of nestedQueries(schemas, uid, query)) {
    refuseDeepSort(nested.query.sort);
    checkGrammar(schemas, nested.uid, nested.query);
  }
}

/** Strapi builds wrong SQL for a populated list that is sorted by another relation's attribute. */
export function refuseDeepSort(sort: unknown): void {
  const deep = sortPaths(sort).find((path) => path.length > 1);
  if (deep) refuseQuery('sort', { code: 'sort.deep', values: { attribute: deep.join('.') } });
}

/** Nothing comes after an attribute that leads nowhere. */
function checkSortPath(schemas: Schemas, uid: UID.Schema, [name = '', ...rest]: string[]): void {
  if (name in Object.prototype) refuseAttribute('sort', name);
  const [next] = rest;
  if (next === undefined) return;
  const target = targetOf(schemas, uid, name);
  if (target) return checkSortPath(schemas, target, rest);
  if (name === 'id' || name === 'documentId' || attributeOf(schemas, uid, name)) {
    const values = { attribute: name, next };
    refuseQuery('sort', { code: 'attribute.leads-nowhere', values });
  }
}

/** Strapi takes what every JavaScript object has for an attribute. */
function checkFieldNames(fields: unknown): void {
  const names = [fields]
    .flat(2)
    .flatMap((name) => (typeof name === 'string' ? name.split(',') : []));
  const wrong = names.find((name) => name.trim() in Object.prototype);
  if (wrong !== undefined) refuseAttribute('fields', wrong.trim());
}

function refuseAttribute(parameter: string, attribute: string): never {
  return refuseQuery(parameter, { code: 'attribute.unknown', values: { attribute } });
}
