import { namedRow } from '../../../domain/document-names';
import type { DocumentTables } from '../../../domain/document-tags';
import type { ReadShape } from '../../../domain/select-shape';
import { rowKey } from '../../../domain/tracked-table';
import { type Found, valuesOf } from './found';

/** Which documents the rows that a statement has found belong to, as far as it says so. */
export function namesIn(shape: ReadShape, found: Found, known: DocumentTables): string[] {
  if (shape === 'unknown' || shape.kind === 'complex' || !shape.givesIds) return [];
  const table = shape.tables[0]?.table ?? '';
  const type = known.types.get(table);
  const owners = valuesOf(found, known.byRow.has(table) ? 'id' : 'document_id');
  if (type === undefined || !owners) return [];
  return ['id', 'slug'].flatMap((column) =>
    (valuesOf(found, column) ?? []).map((value, at) =>
      namedRow(rowKey(table, column, value), `${type}:${String(owners[at])}`)
    )
  );
}
