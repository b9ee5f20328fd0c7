/**
 * Whether a path, as it was sent, lies below one of the prefixes. Capitals are small letters, as for
 * Strapi's router; a path with dots or escapes in its prefix lies nowhere.
 */
export function isBelowAny(path: string, prefixes: readonly string[]): boolean {
  const compared = path.toLowerCase();
  if (/\/\.{1,2}(?:\/|$)/.test(compared.replaceAll('%2e', '.'))) return false;
  return prefixes.some((item) => {
    const prefix = item.toLowerCase();
    return compared === prefix || compared.startsWith(`${prefix}/`);
  });
}
