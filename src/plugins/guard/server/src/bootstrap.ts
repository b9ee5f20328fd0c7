import type { Core } from '@strapi/strapi';

import { sweepLeftFolders } from './bodies/sweep';
import { proveCommits } from './commits/prove-commits';
import { refuseRequests } from './commits/refused-requests';
import { countContentApi } from './costs/content-api';
import { endReads } from './endings/end-reads';
import { endSlowClients } from './endings/slow-clients';
import { cancelSlowStatements } from './endings/slow-statements';
import { proveInsides } from './insides/prove-insides';
import { openLimiter } from './limits/count-requests';
import { admitUploads } from './uploads/admit-uploads';

/** One line a room. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await proveCommits(strapi);
  await proveInsides(strapi);
  refuseRequests(strapi);
  countContentApi(strapi);
  await openLimiter(strapi);
  endReads(strapi);
  endSlowClients(strapi);
  cancelSlowStatements(strapi);
  admitUploads(strapi);
  await sweepLeftFolders(strapi);
}
