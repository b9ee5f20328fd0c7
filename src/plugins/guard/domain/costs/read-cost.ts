import { Bill } from './bill';
import { chargeFilters, scanPrice } from './filter-cost';
import { JoinedRows } from './joined-rows';
import { LOADED_ENTRIES, PRICES } from './prices';
import { chargeSort } from './sort-cost';
import { linkOf, longTextsOf, type TypeModels } from './type-model';

/** One list or entry that a request asks for, the same for REST and GraphQL. */
export interface Read {
  /** What the answer calls it: `articles`, or `credits.author` in it. */
  place: string;
  type: string;
  /** Entries of the answer; of a nested read, those of one entry above it. */
  entries: number;
  filters?: unknown;
  /** Names from the type to the attribute: `[['credits', 'role']]`. */
  sort: ReadonlyArray<readonly string[]>;
  /** Whether all texts of the type are searched. */
  isSearch: boolean;
  /** How many long texts, computed values and others of an entry are asked for; `all` of the type. */
  values: 'all' | { long: number; computed: number; others: number };
  nested: readonly Read[];
}

/** @returns what the reads of one request cost together */
export function costOf(models: TypeModels, reads: readonly Read[]): Bill {
  const bill = new Bill();
  for (const read of reads) charge(read, { models, bill, parents: 1, path: '' });
  return bill;
}

interface Charging {
  models: TypeModels;
  bill: Bill;
  /** Entries that each have the read once. */
  parents: number;
  /** From the root to it, by attributes. */
  path: string;
}

function charge(read: Read, { models, bill, parents, path }: Charging): void {
  const { type, place, nested } = read;
  const rows = new JoinedRows(models, bill);
  const parts = { models, rows };
  chargeFilters(read.filters, { type, path }, parts);
  chargeSort(read.sort, { type, path }, parts);
  if (read.isSearch) chargeSearch(models, type, bill);
  const entries = parents * read.entries;
  const label = `the entries of ${place}`;
  bill.add(label, path === '' ? PRICES.read : PRICES.nestedRead);
  bill.add(label, entries * entryPrice(models, read));
  for (const one of nested) {
    const below = path === '' ? one.place : `${path}.${one.place}`;
    charge({ ...one, place: below }, { models, bill, parents: entries, path: below });
  }
}

function chargeSearch(models: TypeModels, type: string, bill: Bill): void {
  for (const attribute of models(type)?.attributes.values() ?? []) {
    if (attribute.kind === 'value' && attribute.isSearched) {
      bill.add('the search _q', scanPrice(attribute));
    }
  }
}

function entryPrice(models: TypeModels, { type, values }: Read): number {
  if (values === 'all') return PRICES.entry + longTextsOf(models, type) * PRICES.longText;
  const { long, computed, others } = values;
  const texts = long * PRICES.longText + computed * PRICES.computed;
  return PRICES.entry / 2 + texts + others * PRICES.value;
}

/** How many entries a link is taken to give for each entry that has it. */
export function linkedEntries(models: TypeModels, type: string, name: string): number {
  return linkOf(models, type, name)?.isList ? LOADED_ENTRIES : 1;
}
