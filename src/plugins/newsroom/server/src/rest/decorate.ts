import type { Core, UID } from '@strapi/strapi';

import { newsroom } from '../../../contract';
import { absoluteFormats } from '../../../domain/file-output';
import { guardsOf } from '../access/guarded-types';
import { mayReadUnpublished } from '../access/unpublished-right';
import { absoluteUrl, newsroomType } from '../settings';
import { changedMeanwhile } from './changed-meanwhile';
import type { Auth } from '../access/auth';
import { hostName } from '../kinds/attribute-names';
import { hiddenAmong, withoutHidden } from '../photo-rights/hidden-entries';
import { readersBody, shownText } from '../presenters/readers-body';
import { addressNames, shownValue } from '../presenters/shown-address';
import { visitOutput, type Entry } from './output-nodes';

/** The media library's own answers have absolute addresses, too. */
const FILE = 'plugin::upload.file';

/**
 * Adds the computed fields to every newsroom entry of a REST answer, at any depth, and makes the
 * addresses of the guarded types' media files absolute. One presenter batch for each content type in
 * the answer. Drafts inside of other entries, and authors and photos that nobody is shown, stay only
 * for those who may read what is not public.
 */
export async function decorate(
  strapi: Core.Strapi,
  uid: UID.Schema,
  output: unknown,
  auth: Auth | undefined
) {
  const entries = new Map<string, Entry[]>();
  const guards = guardsOf(strapi);
  visitOutput(strapi, uid, output, (type, entry, holder) => {
    if (guards(holder) || uid === FILE) {
      if (type === FILE) makeAbsolute(strapi, entry);
      else cleanAddresses(strapi, type, entry);
    }
    if (newsroomType(strapi, type)) {
      const ofType = entries.get(type);
      if (ofType) ofType.push(entry);
      else entries.set(type, [entry]);
    }
  });
  for (const [type, nodes] of entries) {
    const ids = nodes.flatMap(({ id }) => (typeof id === 'number' ? [id] : []));
    const bodyName = hostName(strapi, type, 'body');
    const computed = await newsroom(strapi, 'presenter').present(type, ids);
    for (const node of nodes) {
      const found = computedOf(strapi, node, computed);
      Object.assign(node, found);
      const body = bodyName in node ? await readersBody(strapi, found, auth) : undefined;
      if (body !== undefined) node[bodyName] = shownText(body);
    }
    const hidden = hiddenAmong(nodes, computed);
    if (hidden.size === 0 || (await mayReadUnpublished(strapi, auth))) continue;
    withoutHidden(strapi, uid, output, hidden);
  }
  return output;
}

/** In place of what is stored, never in it: the same body may be kept for others. */
function cleanAddresses(strapi: Core.Strapi, type: UID.Schema, entry: Entry): void {
  for (const name of addressNames(strapi, type)) {
    if (name in entry) entry[name] = shownValue(entry[name]);
  }
}

/** A row that is gone was replaced after it was read: publishing makes new ones. */
function computedOf(
  strapi: Core.Strapi,
  { id }: Entry,
  computed: ReadonlyMap<number, object>
): object | undefined {
  const found = typeof id === 'number' ? computed.get(id) : undefined;
  const isRead = ['GET', 'HEAD'].includes(strapi.requestContext.get()?.method ?? '');
  if (!found && typeof id === 'number' && isRead) changedMeanwhile(strapi);
  return found;
}

function makeAbsolute(strapi: Core.Strapi, file: Entry): void {
  const absolute = (url: string): string => absoluteUrl(strapi, url);
  if (typeof file.url === 'string') file.url = absolute(file.url);
  if (typeof file.formats === 'object') {
    file.formats = absoluteFormats(file.formats as Record<string, unknown> | null, absolute);
  }
}
