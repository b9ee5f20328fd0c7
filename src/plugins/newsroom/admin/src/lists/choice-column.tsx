import { Typography } from '@strapi/design-system';

import { useName } from '../translations/name';

/** A column of Strapi's lists: its types do not name the hook's argument. */
interface Column {
  name: string;
  attribute?: { type?: string };
  cellFormatter?: (row: Record<string, unknown>) => JSX.Element;
}

/** Names choices in lists as forms do; Strapi would show their codes. */
export function nameChoices<Table extends { displayedHeaders: Column[] }>(table: Table): Table {
  return { ...table, displayedHeaders: table.displayedHeaders.map(choiceColumn) };
}

function choiceColumn(column: Column): Column {
  if (column.attribute?.type !== 'enumeration') return column;
  return { ...column, cellFormatter: (row) => <Choice value={row[column.name]} /> };
}

function Choice({ value }: { value: unknown }) {
  const nameOf = useName();
  return (
    <Typography textColor="neutral800">
      {typeof value === 'string' ? nameOf(value) : '-'}
    </Typography>
  );
}
