import type { Core, UID } from '@strapi/strapi';

interface DocumentRef {
  documentId: string;
  locale?: string;
}

/** What the samples need of Strapi's document service, for types known only when the app runs. */
export interface DocumentStore {
  create(params: { data: object; locale?: string }): Promise<DocumentRef>;
  /** Also writes the first version of another locale. */
  update(params: DocumentRef & { data: object }): Promise<unknown>;
  publish(params: DocumentRef): Promise<unknown>;
  count(params: { locale?: string }): Promise<number>;
}

export type SampleType = 'article' | 'author' | 'live-brief' | 'photo';

/** The document service of one of the newsroom's types. */
export function documents(strapi: Core.Strapi, type: SampleType): DocumentStore {
  const uid: UID.ContentType = `api::${type}.${type}`;
  return strapi.documents(uid);
}
