/**
 * The beginning of an answer as it can be shown to people: control characters, which could forge
 * lines or colours, and direction marks become visible.
 * @param limit most characters kept
 */
export function visibleText(text: string, limit: number): string {
  return text.slice(0, limit).replace(
    // oxlint-disable-next-line no-control-regex -- Control characters are what is looked for.
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
}
