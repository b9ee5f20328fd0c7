import type { Core } from '@strapi/strapi';

import { keepOldPictures } from './body-pictures/keep-old';
import { registerDeskActions } from './desk/permissions';
import { endMeasuring, measureOldFiles } from './files/old-files';
import { registerHomeActions } from './home/permissions';
import { indexCredits } from './lists/credit-index';
import { indexPublished } from './lists/published-index';
import { forgetWhenWritten } from './presenters/checked-rows';
import { markChangedFiles } from './publications/changed-files';
import { shareCheckedRows } from './publications/checked-row';
import { keeperOf, startKeeper } from './publications/keeper-of';
import { proveTimes } from './stored-times/prove';

/** Before the admin's own bootstrap, which forgets permissions whose action it does not know. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await proveTimes(strapi);
  forgetWhenWritten(strapi);
  shareCheckedRows(strapi);
  markChangedFiles(strapi);
  await registerDeskActions(strapi);
  await registerHomeActions(strapi);
  measureOldFiles(strapi);
  await keepOldPictures(strapi);
  await indexPublished(strapi);
  await indexCredits(strapi);
  startKeeper(strapi);
}

/** Strapi runs this on SIGTERM, while the database is still there. */
export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await endMeasuring();
  await keeperOf(strapi).stop();
}
