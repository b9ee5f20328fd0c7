/**
 * A document's JSON text without some of its own fields. Where it has none of them it stays as it is,
 * byte for byte.
 */
export function withoutFields(text: string, fields: readonly string[]): string {
  if (!fields.some((field) => text.includes(JSON.stringify(field)))) return text;
  const document = JSON.parse(text) as Record<string, unknown>;
  const kept = Object.entries(document).filter(([key]) => !fields.includes(key));
  return kept.length === Object.keys(document).length
    ? text
    : JSON.stringify(Object.fromEntries(kept));
}
