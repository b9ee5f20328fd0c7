/** Stands for a stored value, which is never shown. */
const KEPT = '•••';

/** The headers of an endpoint as lines of text: `X-Key: •••`. */
export function headerLines(headers: Readonly<Record<string, null>>): string {
  return Object.keys(headers)
    .map((name) => `${name}: ${KEPT}`)
    .join('\n');
}

export type HeaderReading =
  { ok: true; headers: Record<string, string | null> } | { ok: false; line: string };

/** Reads lines of `Name: value`; `•••` keeps the stored value (`null`). */
export function readHeaderLines(text: string): HeaderReading {
  const headers: Record<string, string | null> = {};
  for (const line of lines(text)) {
    const [, name, value] = /^([^:\s]+)\s*:\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) return { ok: false, line };
    headers[name] = value === KEPT ? null : value;
  }
  return { ok: true, headers };
}

/** The filled lines of a text, trimmed. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
