import type { Core } from '@strapi/strapi';

import type { NewsroomServices } from '../../../contract';
import { DESK_PUBLISH, DESK_READ } from '../desk/permissions';
import { TODAY_READ } from '../home/permissions';
import { grantActions } from './admin-grants';
import { consent } from './consent';
import { createLocales } from './locales';
import {
  closeRegistration,
  grantPublicReads,
  grantReadsToSignedIn,
  hasVisitors,
} from './public-reads';
import { openLanguagesToRoles } from './role-languages';
import { isDone, once } from './steps';
import { isUsedByOthers } from './used-database';

/**
 * What a new database needs before the first story; each step happens once for ever. A database that
 * somebody has used before gets what the configuration asks for.
 */
export const firstBoot = ({ strapi }: { strapi: Core.Strapi }): NewsroomServices['firstBoot'] => ({
  async run() {
    const isUsed = await isUsedByOthers(strapi);
    const may = await consent(strapi, isUsed);
    // Of an older database somebody may have decided by now.
    const isNew = !isUsed && !(await isDone(strapi, 'public-reads-granted'));
    if (may.locales.length > 0) {
      await once(strapi, 'locales-created', () => createLocales(strapi, may.locales));
    }
    const hasAccounts = hasVisitors(strapi);
    // Without accounts of readers nobody reads but with an API token; the steps wait for them.
    if (may.publicReads && hasAccounts) {
      await once(strapi, 'public-reads-granted', () => grantPublicReads(strapi));
      await once(strapi, 'reads-granted-to-signed-in', () => grantReadsToSignedIn(strapi));
    }
    if (may.roles && hasAccounts) {
      await once(strapi, 'registration-closed', async () => {
        if (isNew) await closeRegistration(strapi);
      });
    }
    if (may.roles) await changeRoles(strapi);
  },
});

async function changeRoles(strapi: Core.Strapi): Promise<void> {
  await once(strapi, 'languages-opened-to-roles', () => openLanguagesToRoles(strapi));
  await once(strapi, 'desk-granted-to-editors', () =>
    grantActions(strapi, 'strapi-editor', [DESK_READ, DESK_PUBLISH])
  );
  await once(strapi, 'today-granted', async () => {
    await grantActions(strapi, 'strapi-editor', [TODAY_READ]);
    await grantActions(strapi, 'strapi-author', [TODAY_READ]);
  });
}
