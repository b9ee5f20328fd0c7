import type { Bill } from './bill';
import { MOST_TABLES } from './prices';

/** Why a request is refused: too many points, or too many tables in one statement. */
export type Verdict =
  | { kind: 'cost'; points: number; budget: number; part: string; partPoints: number }
  | { kind: 'tables'; tables: number; most: number; part: string };

/**
 * @param budget points that it may cost
 * @returns the dearest part, or `null` when it may go on
 */
export function verdictOf(bill: Bill, budget: number): Verdict | null {
  const { total, mostTables } = bill;
  if (total > budget) {
    const { label: part, points: partPoints } = bill.dearest();
    return { kind: 'cost', points: total, budget, part, partPoints };
  }
  const { count: tables, label: part } = mostTables;
  return tables > MOST_TABLES ? { kind: 'tables', tables, most: MOST_TABLES, part } : null;
}

/** The parameter that asks for a part: of the entries themselves none in particular. */
export function parameterOf(part: string): string[] {
  if (part === 'the search _q') return ['_q'];
  if (part.startsWith('the sort ')) return ['sort'];
  return /^the (?:filter|comparison|text search)/.test(part) ? ['filters'] : [];
}
