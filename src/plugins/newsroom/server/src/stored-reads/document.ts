import type { DocumentedRead } from '../../../domain/documented-read';
import { shownRows, type Asking } from './rows';

type One = Extract<DocumentedRead, { kind: 'document' | 'slug' }>;

/** One document by its id or its slug; former slugs and what is not there are Strapi's to answer. */
export async function documentAnswer(read: One, asking: Asking): Promise<string | null> {
  const { type, locale } = read;
  const [column, found] =
    read.kind === 'slug'
      ? (['slug', { by: 'slug', value: read.slug }] as const)
      : (['document_id', { by: 'documentId', value: read.documentId }] as const);
  const wanted = { type, locale, condition: `and a.${column} = ?`, values: [found.value] };
  const rows = await shownRows(asking, wanted, { limit: 2, offset: 0 }, found);
  const [only, ...others] = rows ?? [];
  return only && others.length === 0 ? `{"data":${only.document},"meta":{}}` : null;
}
