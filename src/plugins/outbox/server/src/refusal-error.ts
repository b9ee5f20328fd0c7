import type { Refusal } from '../../domain/refusal';

/** Thrown where something fails for a reason that people are told. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';

  constructor(
    readonly refusal: Refusal,
    options?: ErrorOptions
  ) {
    super(refusal.message, options);
  }
}
