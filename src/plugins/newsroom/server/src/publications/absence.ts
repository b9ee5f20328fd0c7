import type { Core } from '@strapi/strapi';

import { storedHash } from '../../../../../common/own-tables/stored-schema';
import { putState, stateOf } from './store-state';
import { inTables } from './tables';

const before = new WeakMap<Core.Strapi, string | null>();
const absent = new WeakSet<Core.Strapi>();

/**
 * Looks, before Strapi stores another one, at the schema of the start before this: one without the
 * newsroom had a schema without its tables. Called while plugins register.
 */
export function lookAtSchemaBefore(strapi: Core.Strapi): void {
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    before.set(strapi, await storedHash(strapi));
  });
}

/**
 * Notices that others have run on this database without the newsroom: whatever is stored may have been
 * overtaken, in place. Readers get none of it until it has been made anew.
 */
export async function noticeAbsence(strapi: Core.Strapi): Promise<void> {
  const { complete_with: complete } = await stateOf(strapi);
  if (complete === null || complete === before.get(strapi)) return;
  absent.add(strapi);
  await inTables(strapi, ({ publications }) => publications().update({ build: '' }));
  strapi.log.info(
    'The newsroom was switched off for a while. What readers see is compared with the database now, and what has changed meanwhile is told.'
  );
}

/** Whether something was written while the newsroom was not there, and has not been looked at yet. */
export function wasAbsent(strapi: Core.Strapi): boolean {
  return absent.has(strapi);
}

/** Notes that all that is public is stored, as it is. */
export async function noteComplete(strapi: Core.Strapi): Promise<void> {
  absent.delete(strapi);
  const { schema } = strapi.db;
  const hash = schema.schemaStorage.hashSchema(schema.schema);
  if ((await stateOf(strapi)).complete_with !== hash)
    await putState(strapi, { complete_with: hash });
}
