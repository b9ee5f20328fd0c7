/**
 * What a CDN forgets because of an event: the answers that show the document, and those that depend on
 * which documents of its type there are.
 * @param type such as `article.published`
 */
export function purgeTags(type: string, documentId: string): string[] {
  const subject = type.slice(0, type.lastIndexOf('.'));
  return [subject, `${subject}:${documentId}`];
}
