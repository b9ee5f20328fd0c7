import { REFUSALS } from '../../../domain/desk-refusals';

/** Somebody else has changed the brief, or taken it down, since the editor began: 409. */
export class EditConflict extends Error {
  override readonly name = 'ConflictError';

  constructor(isTakenDown: boolean) {
    super(isTakenDown ? REFUSALS.takenDown : REFUSALS.changed);
  }
}
