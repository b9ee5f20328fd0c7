export type Value = string | number | boolean | null;

/** SQL with a `?` for each of its values. */
export interface Statement {
  sql: string;
  values: readonly Value[];
}

/** For PostgreSQL, whose protocol has bindings for one statement at a time: texts can be sent together. */
export function asText({ sql, values }: Statement): string {
  const left = [...values];
  return sql.replaceAll('?', () => literal(left.shift() ?? null));
}

export function placesFor(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

function literal(value: Value): string {
  return typeof value === 'string' ? quoted(value) : String(value);
}

/** As PostgreSQL reads it whatever its `standard_conforming_strings` says. */
function quoted(text: string): string {
  const doubled = text.replaceAll(/['\\]/g, '$&$&');
  return text.includes('\\') ? ` E'${doubled}'` : `'${doubled}'`;
}
