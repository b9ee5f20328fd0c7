import type { Core } from '@strapi/strapi';

import { withoutOwn, type OwnParts } from './own-parts';
import { eachStoredSchema, setStoredHash } from './stored-schema';

/**
 * Strapi drops, at any start, what it finds in the schema that it stored last and nobody declares any
 * more: a start without a plugin would drop its tables, and nothing of the plugin's runs in it.
 * So the stored schema never has them. Strapi then takes them for somebody else's, and takes them over
 * with their rows when they are declared again. Called while plugins register.
 *
 * @param own asked once the database knows its models
 */
export function keepOwnTables(strapi: Core.Strapi, own: () => OwnParts): void {
  const storage = strapi.db.schema.schemaStorage;
  const add = storage.add.bind(storage);
  storage.add = async (schema) => {
    await add(withoutOwn(schema, own()));
    // Of the whole: by it the next start sees whether it has anything to do.
    await setStoredHash(strapi, storage.hashSchema(schema));
  };
  strapi.hook('strapi::content-types.beforeSync').register(() => takeOut(strapi, own()));
}

/** As it was stored by a version that did not do this. */
async function takeOut(strapi: Core.Strapi, own: OwnParts): Promise<void> {
  await eachStoredSchema(strapi, (schema) => withoutOwn(schema, own));
}
