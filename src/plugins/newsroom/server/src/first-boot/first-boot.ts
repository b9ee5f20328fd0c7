import type { Core } from '@strapi/strapi';

import type { NewsroomServices } from '../../../contract';
import { DESK_PUBLISH, DESK_READ } from '../desk/permissions';
import { TODAY_READ } from '../home/permissions';
import { grantActions } from './admin-grants';
import { createLocales } from './locales';
import { closeRegistration, grantPublicReads, grantReadsToSignedIn } from './public-reads';
import { openLanguagesToRoles } from './role-languages';

/** What a new database needs before the first story; each step happens once for ever. */
export const firstBoot = ({ strapi }: { strapi: Core.Strapi }): NewsroomServices['firstBoot'] => ({
  async run() {
    // Of an older database somebody may have decided by now.
    const isNew = !(await isDone(strapi, 'public-reads-granted'));
    await once(strapi, 'locales-created', () => createLocales(strapi));
    await once(strapi, 'public-reads-granted', () => grantPublicReads(strapi));
    await once(strapi, 'reads-granted-to-signed-in', () => grantReadsToSignedIn(strapi));
    await once(strapi, 'registration-closed', async () => {
      if (isNew) await closeRegistration(strapi);
    });
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
  if (await isDone(strapi, step)) return;
  await strapi.db.transaction(async () => {
    await run();
    await stepsOf(strapi).set({ key: step, value: true });
  });
}

async function isDone(strapi: Core.Strapi, step: string): Promise<boolean> {
  return Boolean(await stepsOf(strapi).get({ key: step }));
}

function stepsOf(strapi: Core.Strapi) {
  return strapi.store({ type: 'plugin', name: 'newsroom' });
}
