import type { Core } from '@strapi/strapi';

import type { NewsroomServices } from '../../../contract';
import { DESK_PUBLISH, DESK_READ } from '../desk/permissions';
import { TODAY_READ } from '../home/permissions';
import { grantActions } from './admin-grants';
import { createLocales } from './locales';
import { grantPublicReads } from './public-reads';
import { openLanguagesToRoles } from './role-languages';

/** What a new database needs before the first story; each step happens once for ever. */
export const firstBoot = ({ strapi }: { strapi: Core.Strapi }): NewsroomServices['firstBoot'] => ({
  async run() {
    await once(strapi, 'locales-created', () => createLocales(strapi));
    await once(strapi, 'public-reads-granted', () => grantPublicReads(strapi));
    await once(strapi, 'languages-opened-to-roles', () => openLanguagesToRoles(strapi));
    await once(strapi, 'desk-granted-to-editors', () =>
      grantActions(strapi, 'strapi-editor', [DESK_READ, DESK_PUBLISH])
    );
    await once(strapi, 'today-granted', async () => {
      await grantActions(strapi, 'strapi-editor', [TODAY_READ]);
      await grantActions(strapi, 'strapi-author', [TODAY_READ]);
    });
  },
});

/** Done steps are remembered, so that an administrator's later choice is never overruled. */
async function once(strapi: Core.Strapi, step: string, run: () => Promise<void>): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'newsroom' });
  if (await store.get({ key: step })) return;
  await strapi.db.transaction(async () => {
    await run();
    await store.set({ key: step, value: true });
  });
}
