import type { Bill } from './bill';
import { MOST_TABLES } from './prices';

/**
 * Why a request is refused.
 * @param budget points that it may cost
 * @returns a sentence that names the dearest part, or `null` when it may go on
 */
export function refusal(bill: Bill, budget: number): string | null {
  const { total, mostTables } = bill;
  if (total > budget) {
    const { label, points } = bill.dearest();
    return `The request would cost ${total} points, and ${budget} are allowed. Dearest is ${label}: ${points} points. Ask for less of it.`;
  }
  if (mostTables.count <= MOST_TABLES) return null;
  return `The request would join ${mostTables.count} tables in one statement, and ${MOST_TABLES} are allowed. The last are joined for ${mostTables.label}. Ask for less of it.`;
}
