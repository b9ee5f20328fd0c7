import { BylineCell } from './byline-cell';
import { PhotoCreditCell, type PhotoRow } from './photo-credit-cell';

/** A column of Strapi's lists: its types do not name the hook's argument. */
interface Column {
  name: string;
  attribute?: { component?: string };
  cellFormatter?: (row: Row, column: unknown, list: { model: string }) => JSX.Element;
}

type Row = Record<string, unknown>;

/** Shows who is credited as readers get it; Strapi would count the credits, and list single parts. */
export function showCredits<Table extends { displayedHeaders: Column[] }>(table: Table): Table {
  return { ...table, displayedHeaders: table.displayedHeaders.map(creditColumn) };
}

function creditColumn(column: Column): Column {
  if (column.attribute?.component === 'newsroom.credit') {
    return {
      ...column,
      cellFormatter: ({ id }, _, { model }) => <BylineCell contentType={model} id={Number(id)} />,
    };
  }
  if (column.name !== 'creditLine') return column;
  return { ...column, cellFormatter: (row) => <PhotoCreditCell photo={row as PhotoRow} /> };
}
