import type { JoinedRows } from './joined-rows';
import { PRICES } from './prices';
import { valueOf, type TypeModels } from './type-model';

/** Adds what sort keys cost; a key by a relation joins its tables. */
export function chargeSort(
  paths: ReadonlyArray<readonly string[]>,
  { type, path }: { type: string; path: string },
  { models, rows }: { models: TypeModels; rows: JoinedRows }
): void {
  const before = path === '' ? '' : `${path}.`;
  for (const keys of paths) {
    const end = rows.along(type, keys, (place) => `the sort through ${before}${place}`);
    const { text } = valueOf(models, end.type, end.name);
    const price = text === 'long' ? PRICES.longSortKey : PRICES.sortKey;
    rows.addForEach(`the sort by ${before}${end.place}`, price);
  }
}
