/**
 * Fills the tokens `{1}`, `{2}`, … of a byline override with the contributors' names, in order.
 *
 * @param template what the editor typed: "{1}, translated by {2}"
 * @param names by row of the credits; `{1}` is the first, and a row that names nobody is `null`
 * @returns the text, and the numbers that no contributor answers to, each once in order of
 *   appearance; their tokens stay in the text as they were typed
 */
export function fillOverride(
  template: string,
  names: readonly (string | null)[]
): { text: string; missing: number[] } {
  const missing = new Set<number>();
  // One pass with a function: a name that looks like a token or holds "$&" stays as it is.
  const text = template.replace(/\{\s*(\d+)\s*\}/g, (token, digits: string) => {
    const number = Number(digits);
    const name = names[number - 1];
    if (name !== undefined && name !== null) return name;
    missing.add(number);
    return token;
  });
  return { text, missing: [...missing] };
}
