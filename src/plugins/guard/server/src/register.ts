import type { Core } from '@strapi/strapi';

import { sayUnsupported } from '../../../../common/platform/say-unsupported';
import { completeAnswers } from './answers/complete-answers';
import { guardBodies } from './bodies/guard-bodies';
import { keepPromises } from './commits/keep-promises';
import { refuseTooManyTables } from './costs/too-many-tables';
import { countOpenRequests } from './drain/drain';
import { guardHealth } from './health/guard-health';
import { guardGraphql } from './graphql/guard-graphql';
import { refuseInputMistakes } from './inputs/refuse-input-mistakes';
import { countRequests } from './limits/count-requests';
import { guardOrigins } from './origins/guard-origins';
import { refusePlainly } from './plain-refusals/refuse-plainly';
import { guardSecrets } from './secrets/guard-secrets';
import { guardUploads } from './uploads/guard-uploads';

/** Before the bootstraps of all plugins, and before Strapi makes its middlewares: one line a room. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  sayUnsupported(strapi, 'guard');
  // Before anything is written.
  guardSecrets(strapi);
  keepPromises(strapi);
  // First of the middlewares: who may read an answer holds for what the other rooms refuse, too.
  guardOrigins(strapi);
  guardHealth(strapi);
  countOpenRequests(strapi);
  guardUploads(strapi);
  guardBodies(strapi);
  guardGraphql(strapi);
  refuseTooManyTables(strapi);
  refuseInputMistakes(strapi);
  completeAnswers(strapi);
  refusePlainly(strapi);
  countRequests(strapi);
}
