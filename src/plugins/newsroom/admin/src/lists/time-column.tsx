import { TimeCell } from './time-cell';

/** A column of Strapi's lists: its types do not name the hook's argument. */
interface Column {
  name: string;
  attribute?: { type?: string };
  cellFormatter?: (row: Record<string, unknown>) => JSX.Element;
}

interface ListTable {
  displayedHeaders: Column[];
}

/** Strapi's hook that lets a plugin change the columns of a list. */
export const COLUMNS_HOOK = 'Admin/CM/pages/ListView/inject-column-in-table';

/** Shows all times in lists as the newsroom's clock has them; Strapi would use the laptop's. */
export function showTimesOfNewsroom<Table extends ListTable>(table: Table): Table {
  return { ...table, displayedHeaders: table.displayedHeaders.map(timeColumn) };
}

function timeColumn(column: Column): Column {
  if (column.attribute?.type !== 'datetime') return column;
  return { ...column, cellFormatter: (row) => <TimeCell value={row[column.name]} /> };
}
