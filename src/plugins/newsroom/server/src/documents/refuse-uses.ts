import type { Problem } from '../../../domain/refusal';
import { usesValues, type Uses } from '../../../domain/uses';
import { refusalOf } from './problems';

/**
 * @param problem says what is refused, with these values
 * @throws ValidationError (400) whose details name the stories
 */
export function refuseUses(
  uses: Uses,
  problem: (values: ReturnType<typeof usesValues>) => Problem
): void {
  if (uses.total > 0) throw refusalOf([problem(usesValues(uses))], uses);
}
