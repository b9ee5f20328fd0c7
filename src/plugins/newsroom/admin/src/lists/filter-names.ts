import { labelIn } from '../views/field-names';
import { typeNames } from '../views/type-names';

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
  const type = given.layout.settings?.displayName ?? '';
  const displayedFilters = given.displayedFilters.map((filter) =>
    typeof filter.label === 'string'
      ? { ...filter, label: labelIn(type, filter.name, filter.label, typeNames()) }
      : filter
  );
  return { ...given, displayedFilters };
}
