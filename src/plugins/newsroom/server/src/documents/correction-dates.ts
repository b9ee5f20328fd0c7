import type { UID } from '@strapi/strapi';

import { isDraft, type Data, type StoredVersion, type Write, type WriteRule } from './write';

interface Correction {
  id: number;
  date: unknown;
}

/** A correction that is published without a date gets that moment (output contract, section 6). */
export const correctionDates: WriteRule = {
  async before(write) {
    if (!write.publishing || !component(write)) return;
    const drafts = await draftCorrections(write);
    const { data } = write.params;
    if (write.action === 'publish' || data?.corrections === undefined) {
      await dateStored(write, drafts);
    } else if (Array.isArray(data.corrections)) {
      const corrections = data.corrections.map((item) => dated(write, item as Data, drafts));
      write.params.data = { ...data, corrections };
    }
  },
};

/** What this write sends, or for a row that it only names, what is stored. */
function dated(write: Write, item: Data, stored: readonly Correction[]): Data {
  if (item.date !== undefined) return item.date === null ? { ...item, date: write.now } : item;
  const row = stored.find(({ id }) => String(id) === String(item.id));
  return row && row.date !== null ? item : { ...item, date: write.now };
}

/** `publish` copies the stored draft, so the dates go there first. */
async function dateStored(write: Write, drafts: readonly Correction[]): Promise<void> {
  const ids = drafts.filter(({ date }) => date === null).map(({ id }) => id);
  if (ids.length === 0) return;
  const where = { id: { $in: ids } };
  const uid = component(write) as UID.Component;
  await write.strapi.db.query(uid).updateMany({ where, data: { date: write.now } });
}

async function draftCorrections(write: Write): Promise<Correction[]> {
  const drafts = (await write.stored()).filter(isDraft);
  const [draft] = drafts;
  if (!draft) return [];
  const rows: Array<StoredVersion & { corrections: Correction[] | null }> = await write.strapi.db
    .query(write.uid)
    .findMany({
      where: { documentId: draft.documentId, publishedAt: null },
      select: ['id'],
      populate: { corrections: { select: ['id', 'date'] } },
    });
  const concerned = new Set(drafts.map(({ id }) => id));
  return rows.flatMap(({ id, corrections }) => (concerned.has(id) ? (corrections ?? []) : []));
}

/** `undefined` for a type without corrections. */
function component({ strapi, uid }: Write): UID.Component | undefined {
  const { corrections } = strapi.getModel(uid).attributes as Record<string, object | undefined>;
  return (corrections as { component: UID.Component } | undefined)?.component;
}
