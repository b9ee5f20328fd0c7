import type { Core } from '@strapi/strapi';

import { checkedRow } from './checked-row';
import type { PublicVersion } from './public-versions';
import type { RecordedWrite } from './recorder';

/**
 * What readers see after a publish, if it has changed no more than it says: the rows that it was
 * checked with in place of those before.
 * @param result of the document service: what it has published
 * @returns `null` where that is not known
 */
export async function expectedVersions(
  strapi: Core.Strapi,
  { uid, action }: Pick<RecordedWrite, 'uid' | 'action'>,
  before: readonly PublicVersion[],
  result: unknown
): Promise<PublicVersion[] | null> {
  if (action !== 'publish' && action !== 'update') return null;
  const published: PublicVersion[] = [];
  for (const id of rowsOf(result)) {
    const row = await checkedRow(strapi, uid, id);
    if (!row) return null;
    published.push(version(id, row));
  }
  if (published.length === 0) return null;
  const isReplaced = ({ locale }: PublicVersion): boolean =>
    published.some((one) => one.locale === locale);
  return [...before.filter((one) => !isReplaced(one)), ...published];
}

/** Whether both are the same rows, as they were saved at the same time. */
export function isSame(one: readonly PublicVersion[], other: readonly PublicVersion[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ id, updatedAt }) =>
      other.some((now) => now.id === id && now.updatedAt === updatedAt)
    )
  );
}

/** Of `publish` a list, of an update that publishes the one entry. */
function rowsOf(result: unknown): number[] {
  if (typeof result !== 'object' || result === null) return [];
  const entries: unknown[] =
    'entries' in result && Array.isArray(result.entries) ? result.entries : [result];
  return entries.flatMap((entry) => {
    const { id } = (entry ?? {}) as { id?: unknown };
    return typeof id === 'number' ? [id] : [];
  });
}

function version(id: number, row: Record<string, unknown>): PublicVersion {
  const { documentId, locale, updatedAt } = row;
  return {
    id,
    documentId: String(documentId),
    locale: typeof locale === 'string' ? locale : null,
    updatedAt: new Date(updatedAt as string | Date).getTime(),
  };
}
