import { createHash } from 'node:crypto';

/** What a statement has found, as the driver gives it. */
export type Found = { kind: 'objects'; rows: readonly unknown[] } | { kind: 'unseen' };

/** What knex's drivers have answered. */
export function foundIn(response: unknown): Found {
  const { rows = response } = (response ?? {}) as { rows?: unknown };
  return Array.isArray(rows) ? { kind: 'objects', rows } : { kind: 'unseen' };
}

/** The values of a column; `null` where not every row has it. */
export function valuesOf(found: Found, column: string): unknown[] | null {
  if (found.kind === 'unseen') return null;
  const values = found.rows.map((row) => (row as Record<string, unknown> | null)?.[column]);
  return values.includes(undefined) ? null : values;
}

export function idsOf(found: Found): unknown[] | null {
  return valuesOf(found, 'id');
}

/**
 * @param shownIn what of the rows counts
 * @returns `null` for rows that nobody has seen, or that cannot be written down
 */
export function fingerprintOf(
  found: Found,
  shownIn = (rows: readonly unknown[]): readonly unknown[] => rows
): string | null {
  if (found.kind === 'unseen') return null;
  try {
    const hash = createHash('sha256');
    const short = shownIn(found.rows).map((row) => shortened(row, (text) => hash.update(text)));
    return hash.update(JSON.stringify(short)).digest('base64url');
  } catch {
    return null;
  }
}

/** Longer texts are not written down once more. */
const SHORT = 200;

/** A row with the lengths of its long texts in their place. */
function shortened(row: unknown, take: (text: string) => unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  return Object.entries(row).map(([name, value]: [string, unknown]) => {
    if (typeof value !== 'string' || value.length <= SHORT) return [name, value];
    take(value);
    return [name, { length: value.length }];
  });
}
