import type { ComponentType } from 'react';

import { DayFilter } from './day-filter';
import { TimeFilter } from './time-filter';

/** Strapi's hook that lets a plugin change the filters of a list. */
export const FILTERS_HOOK = 'Admin/CM/pages/ListView/inject-in-filters';

/** A filter of Strapi's lists: its types do not name the hook's argument. */
interface Filter {
  name: string;
  type: string;
  input?: unknown;
  operators?: Array<{ label: { id: string; defaultMessage: string }; value: string }>;
}

const OPERATORS = [
  ['$eq', 'is'],
  ['$ne', 'is not'],
  ['$gt', 'is greater than'],
  ['$gte', 'is greater than or equal to'],
  ['$lt', 'is less than'],
  ['$lte', 'is less than or equal to'],
  ['$null', 'is null'],
  ['$notNull', 'is not null'],
].map(([value = '', defaultMessage = '']) => ({
  value,
  label: { id: `components.FilterOptions.FILTER_TYPES.${value}`, defaultMessage },
}));

/**
 * Days and times that lists are filtered by are typed as in forms, and are the newsroom's. Each has
 * a type of its own: of a `date` or `datetime` Strapi would show the laptop's day or clock.
 */
export function filterByTimesOfNewsroom<Given extends { displayedFilters: Filter[] }>(
  given: Given
): Given {
  return { ...given, displayedFilters: given.displayedFilters.map(newsroomFilter) };
}

const INPUTS: Readonly<Record<string, { type: string; input: ComponentType<never> }>> = {
  date: { type: 'newsroom-day', input: DayFilter },
  datetime: { type: 'newsroom-time', input: TimeFilter },
};

function newsroomFilter(filter: Filter): Filter {
  const own = INPUTS[filter.type];
  return own ? { ...filter, ...own, operators: OPERATORS } : filter;
}
