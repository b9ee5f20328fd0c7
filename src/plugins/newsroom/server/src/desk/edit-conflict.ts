import type { Problem } from '../../../domain/refusal';
import { refusalText } from '../refusals/refusal-text';

/** Somebody else has changed the brief, or taken it down, since the editor began: 409. */
export class EditConflict extends Error {
  override readonly name = 'ConflictError';

  readonly problem: Problem;

  constructor(isTakenDown: boolean) {
    const code = isTakenDown ? 'desk.taken-down' : 'desk.changed';
    const problem: Problem = { path: [], code, values: {} };
    super(refusalText(problem));
    this.problem = problem;
  }
}
