import { likePattern } from '../../../domain/like-pattern';
import type { KnexConnection } from '../commits/knex-client';

/** SQLite calls these with its own values. */
type Value = string | number | bigint | Uint8Array | null;

const ALWAYS_THE_SAME = { deterministic: true };

/**
 * Has a connection to SQLite compare texts blind to case as PostgreSQL does: SQLite's own `lower` and
 * `LIKE` know the case of English letters only.
 */
export function compareCaseBlind(connection: KnexConnection): void {
  connection.function?.('lower', ALWAYS_THE_SAME, (value: Value) =>
    typeof value === 'string' ? value.toLowerCase() : value
  );
  // By the number of parameters SQLite tells them from one another.
  connection.function?.('like', ALWAYS_THE_SAME, (pattern: Value, value: Value) =>
    isLike(pattern, value, null)
  );
  connection.function?.('like', ALWAYS_THE_SAME, (pattern: Value, value: Value, escape: Value) =>
    isLike(pattern, value, escape)
  );
}

/** What `a LIKE b` is: nothing is known of nothing. */
function isLike(pattern: Value, value: Value, escape: Value): 0 | 1 | null {
  if (pattern === null || value === null) return null;
  return likePattern(String(pattern), escape === null ? null : String(escape))(String(value))
    ? 1
    : 0;
}
