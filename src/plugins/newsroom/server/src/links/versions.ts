import type { Core } from '@strapi/strapi';

export interface Version {
  id: number;
  documentId: string;
  locale: string | null;
  publishedAt: unknown;
}

/** All versions of a document, in every language. */
export async function versionsOf(
  strapi: Core.Strapi,
  uid: string,
  documentId: string | undefined
): Promise<Version[]> {
  if (!documentId) return [];
  return strapi.db.query(uid).findMany({
    where: { documentId },
    select: ['id', 'documentId', 'locale', 'publishedAt'],
  });
}

export function isPublished({ publishedAt }: Version): boolean {
  return publishedAt !== null;
}

/** Those of `some` that `others` do not have. */
export function without(some: readonly Version[], others: readonly Version[]): Version[] {
  return some.filter(({ id }) => !others.some((other) => other.id === id));
}

/** What a write has made of a document. */
export interface Change {
  uid: string;
  before: readonly Version[];
  after: readonly Version[];
}
