import { labelIn } from '../views/field-names';

interface Filter {
  name: string;
  label: unknown;
}

interface Filters {
  displayedFilters: Filter[];
  layout: { settings?: { displayName?: string } };
}

/**
 * Names the fields that a list is filtered by in the language of the panel. Strapi does so for the
 * columns, and shows the filters' names as they are stored.
 */
export function nameFilters<Given extends Filters>(given: Given): Given {
  const type = given.layout.settings?.displayName?.toLowerCase().replaceAll(' ', '-') ?? '';
  const displayedFilters = given.displayedFilters.map((filter) =>
    typeof filter.label === 'string'
      ? { ...filter, label: labelIn(type, filter.name, filter.label) }
      : filter
  );
  return { ...given, displayedFilters };
}
