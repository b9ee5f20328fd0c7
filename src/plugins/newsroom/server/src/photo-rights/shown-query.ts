import type { Core, Schema, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

import { guardsOf } from '../access/guarded-types';
import { nestedQueries, type Query } from '../access/query-model';
import { shownFilters } from './shown-filters';
import { type ShownRule, shownRule } from './shown-rule';

/**
 * A query of somebody who may read only what is public: authors and photos that nothing public shows,
 * and photos whose rights are over, are neither found nor counted, and nothing can be filtered by them,
 * here and in every `populate` below.
 */
export function shownQuery(strapi: Core.Strapi, uid: UID.Schema, query: Query): Query {
  const rule = shownRule(strapi, Date.now());
  const shown = within(strapi, rule, uid, withoutPrivateSearch(strapi, uid, query));
  const own = rule(uid)?.shown;
  if (!own) return shown;
  return { ...shown, filters: shown.filters ? { $and: [shown.filters, own] } : own };
}

function within(strapi: Core.Strapi, rule: ShownRule, uid: UID.Schema, query: Query): Query {
  const result = { ...query };
  if (query.filters) result.filters = shownFilters(strapi, rule, uid, query.filters);
  const nested = [...nestedQueries(strapi, uid, query)];
  if (nested.length === 0) return result;
  const populate = Object.entries(query.populate as Query).map(([name, value]) => {
    const found = nested.find((one) => one.query === value);
    return [name, found ? within(strapi, rule, found.uid, found.query) : value];
  });
  return { ...result, populate: Object.fromEntries(populate) };
}

const TEXTS = ['string', 'text', 'uid', 'email', 'enumeration', 'richtext'];

/** Strapi's `_q` looks at private texts as well; here it looks at the others alone. */
function withoutPrivateSearch(strapi: Core.Strapi, uid: UID.Schema, query: Query): Query {
  const { _q: text, ...rest } = query;
  const schema = strapi.getModel(uid);
  if (typeof text !== 'string' || text === '' || !schema) return query;
  if (!guardsOf(strapi)(uid)) return query;
  const searched = Object.entries(schema.attributes).filter(
    ([, attribute]) => TEXTS.includes(attribute.type) && isSearchable(attribute)
  );
  const open = searched.filter(([name]) => !contentTypes.isPrivateAttribute(schema, name));
  if (open.length === searched.length) return query;
  const found = { $or: ['id', ...open.map(([name]) => name)].map((name) => contains(name, text)) };
  return { ...rest, filters: rest.filters ? { $and: [rest.filters, found] } : found };
}

function contains(name: string, text: string): Query {
  return { [name]: { $containsi: text } };
}

function isSearchable(attribute: Schema.Attribute.AnyAttribute): boolean {
  return (attribute as { searchable?: boolean }).searchable !== false;
}
