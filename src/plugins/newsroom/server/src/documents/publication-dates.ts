import type { StoredTime } from '../presenters/rows';
import { isDraft, type Data, type StoredVersion, type Write, type WriteRule } from './write';

/**
 * Sets the editorial dates at a publish: the first one for good, `datePublished` where the editor
 * gave none, `dateUpdated` only for an update that the editor ticked as substantive. What an import
 * brings comes before all of these.
 */
export const publicationDates: WriteRule = {
  async before(write) {
    if (!hasDates(write)) return;
    if (write.action === 'clone') emptyDates(write);
    else if (write.publishing && write.action === 'publish') await dateDrafts(write);
    else if (write.publishing || write.firstPublication) await dateIncoming(write);
  },

  async after(write, rows) {
    if (!hasDates(write) || write.action !== 'update') return;
    if (write.publishing || write.firstPublication) await dateNewVersions(write, rows);
  },
};

function hasDates({ type }: Write): boolean {
  return type === 'article' || type === 'liveBrief';
}

function emptyDates({ params }: Write): void {
  params.data = {
    datePublished: null,
    ...params.data,
    dateUpdated: null,
    firstPublishedAt: null,
  };
}

/** `publish` copies the stored draft, so the dates go there first. */
async function dateDrafts(write: Write): Promise<void> {
  for (const draft of (await write.stored()).filter(isDraft)) {
    const data = await dates(write, draft, {});
    if (Object.entries(data).some(([name, value]) => !isSame(draft[name], value))) {
      await write.strapi.db.query(write.uid).update({ where: { id: draft.id }, data });
    }
  }
}

async function dateIncoming(write: Write): Promise<void> {
  const { strapi, uid, action, params } = write;
  const draft = (await write.stored()).find(isDraft);
  const { firstPublishedAt, ...others } = await dates(write, draft, params.data ?? {});
  params.data = { ...params.data, ...(write.publishing && others) };
  if (action === 'create') {
    params.data.firstPublishedAt = firstPublishedAt;
  } else if (draft && !draft.firstPublishedAt) {
    // Strapi empties an attribute of this name in every update, so it goes to the row itself.
    await strapi.db.query(uid).update({ where: { id: draft.id }, data: { firstPublishedAt } });
  }
}

/** An update may make the first version of its locale and publish it; there was no row before. */
async function dateNewVersions(write: Write, rows: readonly StoredVersion[]): Promise<void> {
  const { strapi, uid } = write;
  if ((await write.stored()).some(isDraft)) return;
  const firstPublishedAt = write.firstPublication ?? write.now.toISOString();
  for (const row of rows) {
    const { documentId, locale } = row;
    await strapi.db.query(uid).updateMany({
      where: { documentId, locale },
      data: { firstPublishedAt },
    });
    if ('firstPublishedAt' in row) row.firstPublishedAt = firstPublishedAt;
  }
}

/** `incoming` are the values of this write, already read by the newsroom's clock. */
async function dates(
  write: Write,
  draft: StoredVersion | undefined,
  incoming: Data
): Promise<Data> {
  const published = (await write.stored()).find(
    (version) => !isDraft(version) && version.locale === (draft?.locale ?? version.locale)
  );
  const first = time(draft?.firstPublishedAt) ?? write.firstPublication;
  const updated = time(incoming.dateUpdated) ?? time(draft?.dateUpdated);
  const isSubstantive = incoming.substantiveUpdate ?? draft?.substantiveUpdate ?? false;
  return {
    datePublished:
      time(incoming.datePublished) ??
      time(draft?.datePublished) ??
      time(published?.datePublished) ??
      first ??
      write.now,
    firstPublishedAt: first ?? write.now,
    dateUpdated: first !== null && isSubstantive && !incoming.dateUpdated ? write.now : updated,
    substantiveUpdate: false,
  };
}

function time(value: unknown): StoredTime {
  return typeof value === 'string' || value instanceof Date ? value : null;
}

function isSame(stored: unknown, wanted: unknown): boolean {
  const plain = (value: unknown): unknown =>
    typeof value === 'string' || value instanceof Date ? new Date(value).getTime() : value;
  return plain(stored) === plain(wanted);
}
