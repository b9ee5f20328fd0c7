import type { DeskRights } from '../../../desk-contract';
import type { Access } from './access';
import type { DeskAccess } from './brief-data';
import type { BriefVersions } from './versions';

/** What the editor's role lets them do with a brief here, by the rules of the routes themselves. */
export function rightsTo(
  { brief: access, mayPublish }: DeskAccess,
  brief: BriefVersions
): DeskRights {
  const action = brief.published ? 'unpublish' : 'publish';
  return {
    update: mayPublish && mayUpdate(access, brief),
    pin: mayPublish && mayPin(access, brief),
    publish: mayPublish && access.can(action, brief.draft),
  };
}

/** A change on the desk is published at once. */
export function mayUpdate(access: Access, { draft }: BriefVersions): boolean {
  return access.can('update', draft) && access.can('publish', draft);
}

export function mayPin(access: Access, { draft, published }: BriefVersions): boolean {
  return (
    access.can('update', draft) &&
    access.can('update', draft, 'pinned') &&
    (published === null || access.can('publish', draft))
  );
}
