import type { StoredTime } from '../presenters/rows';
import { isDraft, type Data, type StoredVersion, type Write, type WriteRule } from './write';

/**
 * Sets the editorial dates at a publish: the first one for good, `datePublished` where the editor
 * gave none, `dateUpdated` only for an update that the editor ticked as substantive.
 */
export const publicationDates: WriteRule = {
  async before(write) {
    const { type, action, params, publishing } = write;
    if (type !== 'article' && type !== 'liveBrief') return;
    if (action === 'clone') {
      params.data = {
        datePublished: null,
        ...params.data,
        dateUpdated: null,
        firstPublishedAt: null,
      };
    } else if (publishing && action === 'publish') {
      await datePublishedDrafts(write);
    } else if (publishing) {
      const draft = (await write.stored()).find(isDraft);
      params.data = { ...params.data, ...(await dates(write, draft, params.data ?? {})) };
    }
  },
};

/** `publish` copies the stored draft, so the dates go there first. */
async function datePublishedDrafts(write: Write): Promise<void> {
  for (const draft of (await write.stored()).filter(isDraft)) {
    const data = await dates(write, draft, {});
    if (Object.entries(data).some(([name, value]) => !isSame(draft[name], value))) {
      await write.strapi.db.query(write.uid).update({ where: { id: draft.id }, data });
    }
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
  const first = time(draft?.firstPublishedAt);
  const isSubstantive = incoming.substantiveUpdate ?? draft?.substantiveUpdate ?? false;
  return {
    datePublished:
      time(incoming.datePublished) ??
      time(draft?.datePublished) ??
      time(published?.datePublished) ??
      first ??
      write.now,
    firstPublishedAt: first ?? write.now,
    dateUpdated: first !== null && isSubstantive ? write.now : time(draft?.dateUpdated),
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
