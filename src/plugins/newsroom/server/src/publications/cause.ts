import type { Core, UID } from '@strapi/strapi';

import type { ChangeCause, PublicationChange } from '../../../contract';
import { isDrafted, kindOf } from './subject';

/** What has changed of a document, for others whom nobody has written to. */
export function causeOf(
  strapi: Core.Strapi,
  uid: string,
  documentId: string | null = null,
  change?: PublicationChange
): ChangeCause {
  const document = change?.after ?? change?.before;
  return {
    type: `${kindOf(strapi, uid)}.${wordOf(strapi, uid, change)}`,
    documentId: document?.documentId ?? documentId,
  };
}

function wordOf(strapi: Core.Strapi, uid: string, change: PublicationChange | undefined): string {
  const isStory = isDrafted(strapi, uid as UID.ContentType);
  if (change && !change.before) return isStory ? 'published' : 'created';
  if (change && !change.after) return change.isDeleted || !isStory ? 'deleted' : 'unpublished';
  return 'updated';
}
