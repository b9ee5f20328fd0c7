/** How a request was handled, for `X-Read-Cache` and for `Cache-Status`. */
export type Handled =
  /** `isConfirmed`: the database was asked first whether the answer still holds. */
  | { kind: 'hit'; isConfirmed: boolean }
  /** `isCollapsed`: answered by a computation that somebody else had asked for. */
  | { kind: 'miss'; isKept: boolean; isCollapsed: boolean; isByAddress: boolean }
  | { kind: 'bypass'; reason: string };

/** The name by which `Cache-Status` knows this cache. */
const NAME = 'newsroom';

/** A short word, for people. */
export function inWords(handled: Handled): string {
  switch (handled.kind) {
    case 'hit':
      return 'hit';
    case 'miss':
      return handled.isKept ? 'miss' : 'miss; not kept';
    case 'bypass':
      return `bypass; ${handled.reason}`;
  }
}

/** A member of the list that RFC 9211 defines. */
export function cacheStatus(handled: Handled): string {
  switch (handled.kind) {
    case 'hit':
      return `${NAME}; hit${handled.isConfirmed ? '; detail=confirmed' : ''}`;
    case 'miss': {
      // A query in a body is not found by its address.
      const reason = handled.isByAddress ? 'uri-miss' : 'miss';
      const stored = handled.isKept ? '; stored' : '';
      return `${NAME}; fwd=${reason}${stored}${handled.isCollapsed ? '; collapsed' : ''}`;
    }
    case 'bypass':
      return handled.reason === 'method'
        ? `${NAME}; fwd=method`
        : `${NAME}; fwd=bypass; detail=${handled.reason}`;
  }
}
