import type { Core } from '@strapi/strapi';

import { followTrueCommits } from './after-commit';
import { failValidations } from './failed-validations';
import { followRequests } from './kept-requests';
import { outliveLostPromises } from './lost-promises';
import { readyConnections } from './new-connections';
import { refuseStatements } from './refused-statements';
import { reportRefusals } from './report';
import { tellTrueOutcomes } from './true-outcome';

/** Makes everything that follows a commit hang on its true outcome. */
export function keepPromises(strapi: Core.Strapi): void {
  reportRefusals(strapi);
  followRequests(strapi);
  refuseStatements(strapi);
  tellTrueOutcomes(strapi);
  followTrueCommits(strapi);
  readyConnections(strapi);
  failValidations();
  outliveLostPromises(strapi);
}
