import type { Core } from '@strapi/strapi';

import type { PublicationChange } from '../../../contract';
import { stateOf, putState } from './store-state';
import { inTables } from './tables';

/** Where subscribers have been before, and are expected back. */
const awaiting = new WeakSet<Core.Strapi>();

/** @param isTold whether somebody subscribes at this start */
export async function awaitSubscribers(strapi: Core.Strapi, isTold: boolean): Promise<void> {
  const { is_told: wasTold } = await stateOf(strapi);
  if (wasTold && !isTold) awaiting.add(strapi);
  if (isTold && !wasTold) await putState(strapi, { is_told: true });
}

/**
 * Keeps of each document what the last subscriber knew of it, in the transaction of its first change
 * since. Nothing where nobody has ever subscribed.
 */
export async function keepUntold(
  strapi: Core.Strapi,
  changes: readonly PublicationChange[]
): Promise<void> {
  if (!awaiting.has(strapi)) return;
  for (const { before, after, isDeleted, isFilling } of changes) {
    const publication = after ?? before;
    if (!publication || isFilling) continue;
    const row = {
      subject: publication.uid,
      subject_id: publication.documentId,
      subject_locale: publication.locale ?? '',
      document: before?.text ?? null,
      is_deleted: isDeleted,
    };
    await inTables(strapi, ({ untold }) =>
      untold()
        .insert(row)
        .onConflict(['subject', 'subject_id', 'subject_locale'])
        .merge(['is_deleted'])
    );
  }
}
