import { linkedEntries, type Read } from '../../../domain/costs/read-cost';
import type { TypeModels } from '../../../domain/costs/type-model';
import { populated } from './populate';
import { sortPaths } from './sort-paths';

type Query = Record<string, unknown>;

/** How many entries an answer has when the query does not say, and at most. */
export interface PageSizes {
  usual: number;
  most: number;
}

/**
 * What a query of the content API asks for.
 * @param isOne whether the address names one entry
 */
export function restRead(
  models: TypeModels,
  type: string,
  query: Query,
  { sizes, isOne }: { sizes: PageSizes; isOne: boolean }
): Read {
  const place = type.split('.').at(-1) ?? type;
  return read({ models, type, query, place, entries: isOne ? 1 : pageSize(query, sizes) });
}

interface Reading {
  models: TypeModels;
  type: string;
  query: Query;
  place: string;
  entries: number;
}

function read({ models, type, query, place, entries }: Reading): Read {
  const { _q: search } = query;
  return {
    place,
    type,
    entries,
    filters: query.filters,
    sort: sortPaths(query.sort),
    isSearch: typeof search === 'string' && search !== '',
    values: 'all',
    nested: populated(models, type, query.populate).map((one) => {
      const count = linkedEntries(models, type, one.name);
      return read({ models, type: one.type, query: one.query, place: one.name, entries: count });
    }),
  };
}

function pageSize({ pagination, limit }: Query, { usual, most }: PageSizes): number {
  const given = typeof pagination === 'object' && pagination !== null ? (pagination as Query) : {};
  const asked = Number(given.pageSize ?? given.limit ?? limit ?? usual);
  return Math.min(Math.max(1, Number.isFinite(asked) ? asked : usual), most);
}
