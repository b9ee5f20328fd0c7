import type { JoinedRows } from './joined-rows';
import { PRICES } from './prices';
import { linkOf, valueOf, type TypeModels, type ValueModel } from './type-model';

/** Operators that look into a text, or change its letters first: no index helps. */
const SCANS = [
  'contains',
  'containsi',
  'notContains',
  'notContainsi',
  'startsWith',
  'startsWithi',
  'endsWith',
  'endsWithi',
  'eqi',
  'nei',
];

/** Operators that only an index makes quick. */
const EQUAL = ['eq', 'in'];

interface Comparison {
  label: string;
  points: number;
}

interface Place {
  type: string | undefined;
  /** From the type that is asked for: `credits.author`. */
  path: string;
}

/** Adds what filters cost, in REST's form (`$and`, `$eq`) or in GraphQL's (`and`, `eq`). */
export function chargeFilters(
  filters: unknown,
  { type, path }: Place,
  { models, rows }: { models: TypeModels; rows: JoinedRows }
): void {
  const comparisons: Comparison[] = [];
  let groups = 0;
  walk(filters, { type, path });
  if (groups > 0) rows.addForEach('the filters', groups * PRICES.group);
  // Each is made for each row, when all lists have been joined.
  for (const { label, points } of comparisons) rows.addForEach(label, points);

  function walk(given: unknown, at: Place): void {
    if (Array.isArray(given)) for (const one of given) walk(one, at);
    if (!isObject(given)) return;
    groups += 1;
    for (const [key, value] of Object.entries(given)) {
      const word = key.replace(/^\$/, '');
      const isGroup = word === 'and' || word === 'or' || word === 'not';
      if (isGroup || (key.startsWith('$') && isObject(value))) walk(value, at);
      else entry(key, value, at);
    }
  }

  function entry(name: string, value: unknown, at: Place): void {
    const place = at.path === '' ? name : `${at.path}.${name}`;
    const link = linkOf(models, at.type, name);
    if (!link) return compare(valueOf(models, at.type, name), value, place);
    const chain = wholeChain(models, link.targets[0], value, place);
    const target = rows.join(link, `the filter through ${chain}`);
    if (isObject(value) || Array.isArray(value)) relation(value, { type: target, path: place });
    else compare(valueOf(models, target, 'id'), value, place);
  }

  /** An entry is compared by its id, or by filters of its own. */
  function relation(value: unknown, at: Place): void {
    const names = isObject(value) ? Object.keys(value) : [];
    const isById = names.some((name) => operatorOf(name) !== null) || Array.isArray(value);
    if (isById) compare(valueOf(models, at.type, 'id'), value, at.path);
    else walk(value, at);
  }

  function compare(attribute: ValueModel, value: unknown, place: string): void {
    if (!isObject(value)) return add(attribute, 'eq', value, place);
    for (const [key, operand] of Object.entries(value)) {
      const operator = key.replace(/^\$/, '');
      if (isObject(operand)) compare(attribute, operand, place);
      else add(attribute, operator, operand, place);
    }
  }

  function add(attribute: ValueModel, operator: string, operand: unknown, place: string): void {
    const count = Math.max(1, [operand].flat(4).length);
    if (SCANS.includes(operator)) {
      const label = `the text search in ${place}`;
      return void comparisons.push({ label, points: count * scanPrice(attribute) });
    }
    const label = `the comparison of ${place}`;
    // What is no list to the database becomes as many comparisons as it has values.
    const isOne = operator === 'in' || operator === 'notIn' || operator === 'between';
    const each = comparisonPrice(attribute, operator);
    const points = isOne ? each + count * PRICES.listedValue : each * count;
    comparisons.push({ label, points });
  }
}

/** Names all relations that a filter goes through one after the other: `credits.author`. */
function wholeChain(
  models: TypeModels,
  type: string | undefined,
  value: unknown,
  place: string
): string {
  if (!isObject(value)) return place;
  const [only, ...others] = Object.keys(value);
  const link = only === undefined || others.length > 0 ? undefined : linkOf(models, type, only);
  if (only === undefined || !link) return place;
  return wholeChain(models, link.targets[0], value[only], `${place}.${only}`);
}

/** A name that is an operator in one of the two forms, and no attribute's. */
function operatorOf(name: string): string | null {
  const word = name.replace(/^\$/, '');
  if (word === 'and' || word === 'or' || word === 'not') return null;
  const isKnown = SCANS.includes(word) || OTHERS.includes(word);
  return name.startsWith('$') || isKnown ? word : null;
}

const OTHERS = ['eq', 'ne', 'in', 'notIn', 'gt', 'gte', 'lt', 'lte', 'null', 'notNull', 'between'];

export function scanPrice({ text }: ValueModel): number {
  if (text === 'long') return PRICES.longScan;
  return text === 'text' ? PRICES.textScan : PRICES.shortScan;
}

function comparisonPrice({ text, isIndexed }: ValueModel, operator: string): number {
  if (isIndexed && EQUAL.includes(operator)) return PRICES.indexedComparison;
  return text === 'long' ? PRICES.textScan : PRICES.comparison;
}

/** GraphQL gives moments as dates. */
function isObject(value: unknown): value is Record<string, unknown> {
  const isAny = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isAny && !('getTime' in value);
}
