import type { Core } from '@strapi/strapi';

import { registerDeskActions } from './desk/permissions';
import { measureOldFiles } from './files/file-bytes';
import { registerHomeActions } from './home/permissions';
import { indexCredits } from './lists/credit-index';
import { indexPublished } from './lists/published-index';
import { forgetWhenWritten } from './presenters/checked-rows';
import { proveTimes } from './stored-times/prove';

/** Before the admin's own bootstrap, which forgets permissions whose action it does not know. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await proveTimes(strapi);
  forgetWhenWritten(strapi);
  await registerDeskActions(strapi);
  await registerHomeActions(strapi);
  await measureOldFiles(strapi);
  await indexPublished(strapi);
  await indexCredits(strapi);
}
