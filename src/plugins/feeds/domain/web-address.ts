const ORIGIN = /^https?:\/\/(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/;

/** What may stand behind the host of an address as it is (RFC 3986, 3.3 to 3.5). */
const UNSAID = /%(?![\da-f]{2})|[^\w\-.~:/?@!$&'()*+,;=%]/gi;

/**
 * An address as it may stand in any format. Browsers take more for one than RFC 3986 does: that is
 * percent-encoded.
 * @returns `null` for what is no address of the web
 */
export function webAddress(text: string | null | undefined): string | null {
  if (!text || !URL.canParse(text)) return null;
  const { origin, pathname, search, hash } = new URL(text);
  if (!ORIGIN.test(origin)) return null;
  const fragment = hash === '' ? '' : `#${encoded(hash.slice(1))}`;
  return origin + encoded(pathname + search) + fragment;
}

function encoded(text: string): string {
  return text.replaceAll(UNSAID, encodeURIComponent);
}
