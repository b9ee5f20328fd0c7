/** What a publication can be made of. Documents by their id, files by their row. */
export type TagKind = 'article' | 'live-brief' | 'author' | 'photo' | 'file' | 'picture';

/**
 * A tag, such as `author:p3kz…`: whatever changes that, marks all publications with it. A `picture` is
 * a file in a body, known by its hash alone.
 */
export function tagOf(kind: TagKind, id: string | number): string {
  return `${kind}:${id}`;
}

/** The ids of one kind among some tags. */
export function idsOf(kind: TagKind, tags: readonly string[]): string[] {
  const start = `${kind}:`;
  return tags.filter((tag) => tag.startsWith(start)).map((tag) => tag.slice(start.length));
}

const ITSELF = 'itself ';

/** For a mark on one document, not on what is made of it: whether it is public is to be decided. */
export function itselfTag(kind: 'author' | 'photo', documentId: string): string {
  return ITSELF + tagOf(kind, documentId);
}

/** The document of such a tag; `null` for any other. */
export function itselfOf(tag: string): { kind: 'author' | 'photo'; documentId: string } | null {
  for (const kind of ['author', 'photo'] as const) {
    const start = ITSELF + tagOf(kind, '');
    if (tag.startsWith(start)) return { kind, documentId: tag.slice(start.length) };
  }
  return null;
}
