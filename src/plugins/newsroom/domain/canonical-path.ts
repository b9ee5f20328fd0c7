import type { Locale } from './facts';

/** What a pattern can be filled with; `null` is not known (yet). */
export interface CanonicalParts {
  slug: string | null;
  /** The newsroom day of publication, `YYYY-MM-DD`. */
  day: string | null;
  locale: Locale;
  defaultLocale: Locale;
}

const TOKEN = /\{([^{}]*)\}/g;

/**
 * The path at which readers find a document: `pattern` (`/live/{day}#{slug}`) with its tokens
 * filled, below `/{locale}` for any locale but the default (output contract, section 6). `null`
 * when the pattern needs a part that is missing.
 */
export function canonicalPath(pattern: string, parts: CanonicalParts): string | null {
  const known = new Map([
    ['slug', parts.slug],
    ['day', parts.day],
  ]);
  const needed = [...pattern.matchAll(TOKEN)].map(([, name = '']) => known.get(name));
  if (needed.some((value) => !value)) return null;

  const path = pattern.replace(TOKEN, (_token, name: string) =>
    encodeURIComponent(known.get(name) ?? '')
  );
  const { locale, defaultLocale } = parts;
  return locale === defaultLocale ? path : `/${encodeURIComponent(locale)}${path}`;
}

/**
 * What is wrong with a configured pattern, as a sentence; `null` when nothing is. `allowed` are
 * the token names that the content type can fill: `['slug', 'day']`.
 */
export function isCanonicalPattern(pattern: string, allowed: readonly string[]): string | null {
  const named = `The pattern ${JSON.stringify(pattern)}`;
  // Browsers read "//host" and "/\host" as another site.
  if (!/^\/(?![/\\])/.test(pattern)) return `${named} must begin with one "/".`;
  if (/[\s\\]/.test(pattern)) return `${named} must have no spaces or backslashes.`;

  const tokens = [...pattern.matchAll(TOKEN)].map(([, name = '']) => name);
  const unknown = tokens.find((name) => !allowed.includes(name));
  const choice = allowed.map((name) => `{${name}}`).join(', ') || 'none';
  if (unknown !== undefined) {
    return `${named} uses {${unknown}}, which is not known here; known: ${choice}.`;
  }
  return /[{}]/.test(pattern.replace(TOKEN, '')) ? `${named} has an unpaired brace.` : null;
}
