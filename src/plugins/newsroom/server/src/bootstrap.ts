import type { Core } from '@strapi/strapi';

import { GrantKeeper } from '../../../../common/grants/grant-keeper';
import { keepOldPictures } from './body-pictures/keep-old';
import { registerDeskActions } from './desk/permissions';
import { endMeasuring, measureOldFiles } from './files/old-files';
import { forgetReplacedFiles } from './files/replaced-meanwhile';
import { registerHomeActions } from './home/permissions';
import { nameUnworded } from './languages/use-languages';
import { indexCredits } from './lists/credit-index';
import { indexPublished } from './lists/published-index';
import { markOutsideWrites } from './outside-writes/mark-outside-writes';
import { forgetWhenWritten } from './transaction-memory/checked-rows';
import { noticeAbsence, wasAbsent } from './publications/absence';
import { followChangedFiles } from './publications/changed-files';
import { shareCheckedRows } from './publications/checked-row';
import { judgeUnknown } from './publications/first-judgement';
import { keeperOf, startKeeper } from './publications/keeper-of';
import { registerPublicationActions } from './publications/permissions';
import { hasSubscribers } from './publications/subscribers';
import { awaitSubscribers } from './publications/untold-store';
import { proveTimes } from './stored-times/prove';

const grants = new GrantKeeper('newsroom');

/** Before the admin's own bootstrap, which forgets permissions whose action it does not know. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await proveTimes(strapi);
  forgetWhenWritten(strapi);
  shareCheckedRows(strapi);
  await nameUnworded(strapi);
  await registerDeskActions(strapi);
  await registerHomeActions(strapi);
  await registerPublicationActions(strapi);
  await grants.keep(strapi);
  measureOldFiles(strapi);
  await noticeAbsence(strapi);
  await keepOldPictures(strapi, wasAbsent(strapi));
  if (wasAbsent(strapi)) await forgetReplacedFiles(strapi);
  await awaitSubscribers(strapi, hasSubscribers(strapi));
  await judgeUnknown(strapi);
  await indexPublished(strapi);
  await indexCredits(strapi);
  followChangedFiles(strapi);
  await markOutsideWrites(strapi);
  startKeeper(strapi);
}

/** Strapi runs this on SIGTERM, while the database is still there. */
export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await grants.end(strapi);
  await endMeasuring();
  await keeperOf(strapi).stop();
}
