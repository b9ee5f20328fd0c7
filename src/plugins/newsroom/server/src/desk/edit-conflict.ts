/** Somebody else has changed the brief since the editor began: 409. */
export class EditConflict extends Error {
  override readonly name = 'ConflictError';

  constructor() {
    super(
      'Somebody else has changed this brief meanwhile. Compare, and publish again to replace it.'
    );
  }
}
