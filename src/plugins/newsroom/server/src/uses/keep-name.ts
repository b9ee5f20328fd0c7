import type { Core } from '@strapi/strapi';

import { creditedName } from '../../../domain/contributors';
import { settings } from '../settings';
import { CREDIT, creditRowsOf } from './credit-rows';

/**
 * Deletes an author whose name stays where it is: every row that credits them, in every version of
 * every story, keeps the name that it shows.
 * @returns how many rows were kept
 */
export async function keepNameAndDelete(strapi: Core.Strapi, documentId: string): Promise<number> {
  return strapi.db.transaction(async () => {
    const rows = [...(await creditRowsOf(strapi, documentId)).values()].flat();
    for (const row of rows) {
      await strapi.db.query(CREDIT).update({
        where: { id: row.id },
        data: { creditedAs: creditedName(row, row.locale), author: null },
      });
    }
    await strapi.documents(settings(strapi).contentTypes.author).delete({ documentId });
    return rows.length;
  });
}
