const PREFIX = new RegExp(
  [
    // "By", "BY:", "Written by"
    String.raw`^(?:(?:written|story|words|text|report(?:ed|ing)?)\s+)?by(?:\s*[:–—-]\s*|\s+)`,
    String.raw`^(?:authors?|текст|авторство)\s*[:–—]\s*(?=\S)`,
    // "Автор:", "Авторка", "Від"
    String.raw`^(?:автор(?:ка|и)?|від)(?:\s*[:–—-]\s*|\s+)`,
  ].join('|'),
  'iu'
);

/**
 * A name without the words that stand before a byline: the pack writes its own. Feeds and pasted
 * bylines bring them along, and readers would get "by By Ann Sample".
 */
export function withoutBylinePrefix(name: string): string {
  const shorter = name.trim();
  const prefix = PREFIX.exec(shorter)?.[0];
  if (prefix === undefined) return shorter;
  const rest = shorter.slice(prefix.length).trim();
  // In upper and lower case the expression cannot tell: "By the numbers" is a title.
  if (rest === '' || (/^\p{Ll}/u.test(rest) && !/^by\b/i.test(rest))) return shorter;
  return withoutBylinePrefix(rest);
}
