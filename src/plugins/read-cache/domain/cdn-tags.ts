/** How a CDN is told the tags of an answer. */
export type CdnTags = 'off' | 'cache-tag' | 'surrogate-key';

export const CDN_TAGS: readonly CdnTags[] = ['off', 'cache-tag', 'surrogate-key'];

const FORMS = {
  'cache-tag': { name: 'Cache-Tag', separator: ',' },
  'surrogate-key': { name: 'Surrogate-Key', separator: ' ' },
} as const;

/** What a tag may hold; a document with another id is named by its type. */
const PLAIN = /^[\w:.-]{1,1000}$/;

/**
 * The header that tells a CDN the tags of an answer, with its name and its value. Where they are too
 * many, the documents of the type with the most are named by their type alone, then those of the next.
 */
export function cdnHeader(
  form: CdnTags,
  tags: ReadonlySet<string>,
  maxBytes: number
): readonly string[] {
  if (form === 'off') return [];
  const { name, separator } = FORMS[form];
  let told = [...new Set([...tags].map(sendable))].toSorted();
  while (told.join(separator).length > maxBytes) {
    const shorter = withoutMost(told);
    if (shorter.length === told.length) break;
    told = shorter;
  }
  return told.length === 0 ? [] : [name, told.join(separator)];
}

function sendable(tag: string): string {
  return PLAIN.test(tag) ? tag : (typeOf(tag) ?? '');
}

function withoutMost(tags: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const tag of tags) {
    const type = typeOf(tag);
    if (type !== null) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  if (!most) return [...tags];
  const [type] = most;
  return [...new Set([...tags.filter((tag) => typeOf(tag) !== type), type])].toSorted();
}

function typeOf(tag: string): string | null {
  const end = tag.indexOf(':');
  return end < 0 ? null : tag.slice(0, end);
}
