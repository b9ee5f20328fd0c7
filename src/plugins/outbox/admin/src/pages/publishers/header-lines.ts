/** Stands for a stored value, which is never shown. */
const KEPT = '•••';

/** The headers of an endpoint as lines of text: `X-Key: •••`. */
export function headerLines(headers: Readonly<Record<string, null>>): string {
  return Object.keys(headers)
    .map((name) => `${name}: ${KEPT}`)
    .join('\n');
}

export interface HeaderProblem {
  /** `twice`: an earlier line has the same header already. */
  problem: 'unreadable' | 'twice';
  line: string;
}

export type HeaderReading =
  { ok: true; headers: Record<string, string | null> } | ({ ok: false } & HeaderProblem);

/** Reads lines of `Name: value`; `•••` keeps the stored value (`null`). */
export function readHeaderLines(text: string): HeaderReading {
  const headers = new Map<string, string | null>();
  const taken = new Set<string>();
  for (const line of lines(text)) {
    const [, name, value] = /^([^:\s]+)\s*:\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined)
      return { ok: false, problem: 'unreadable', line };
    // In HTTP `X-Key` and `x-key` are one.
    if (taken.has(name.toLowerCase())) return { ok: false, problem: 'twice', line };
    taken.add(name.toLowerCase());
    headers.set(name, value === KEPT ? null : value);
  }
  return { ok: true, headers: Object.fromEntries(headers) };
}

/** The filled lines of a text, trimmed. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
