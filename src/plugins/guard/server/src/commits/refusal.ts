import { errors } from '@strapi/utils';

import { failureKind, type Origin } from '../../../domain/database-failure';
import type { FailureKind } from '../../../domain/failure-codes';
import { refusalText, type Progress } from '../../../domain/refusal-text';
import { detailsOf } from '../refused';

/**
 * What a caller hears of a database that failed: for Strapi an error of HTTP with a status (503 or 507)
 * and a sentence that may be shown, in REST, GraphQL and the admin.
 */
export class DatabaseRefusal extends Error {
  readonly status: number;
  /** Strapi shows the message of such an error as it is. */
  readonly expose = true;
  readonly details: object;
  /** The driver's, for whoever tries again after some of them. */
  readonly code: unknown;

  constructor(
    readonly kind: FailureKind | null,
    readonly progress: Progress,
    cause: unknown
  ) {
    const refused = refusalText(kind, progress);
    const { status, name } = refused;
    super(refused.message, { cause });
    this.details = detailsOf(refused, name);
    this.status = status;
    this.name = name;
    this.code = (cause as { code?: unknown } | null)?.code;
  }
}

// Strapi asks whether an error is one of its own; that class cannot be called.
Object.setPrototypeOf(DatabaseRefusal.prototype, errors.HttpError.prototype as object);

/** The refusal for an error that the database is to blame for; `null` for others. */
export function refusalOf(
  error: unknown,
  progress: Progress,
  origin: Origin = 'anywhere'
): DatabaseRefusal | null {
  if (error instanceof DatabaseRefusal) return error;
  const kind = failureKind(error, origin);
  return kind && new DatabaseRefusal(kind, progress, error);
}
