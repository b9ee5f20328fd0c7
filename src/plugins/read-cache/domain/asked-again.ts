/** A statement as it can be sent once more. */
export interface Question {
  sql: string;
  bindings: readonly unknown[];
}

/**
 * Writes a statement that was sent to PostgreSQL as knex takes it, with question marks for its values.
 * @returns `null` where its values are not bound one after the other, as knex binds them
 */
export function asKnexTakesIt({ sql, bindings }: Question): Question | null {
  const places = [...sql.matchAll(PLACE)].map(([, number]) => Number(number));
  const isInOrder = places.every((place, index) => place === index + 1);
  if (!isInOrder || places.length !== bindings.length) return null;
  const escaped = sql.replaceAll('?', String.raw`\?`);
  return { sql: escaped.replaceAll(PLACE, '?'), bindings };
}

const PLACE = /\$(\d+)/g;
