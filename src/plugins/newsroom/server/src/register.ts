import type { Core } from '@strapi/strapi';

import { keepOwnTables } from '../../../../common/own-tables/keep-own-tables';
import { sayUnsupported } from '../../../../common/platform/say-unsupported';
import { refuseDataExceptions } from './access/data-exceptions';
import { readTimesOfOthers } from './access/times-of-others';
import { indexFileHashes } from './body-pictures/index-hashes';
import { applyListRules } from './lists/lists';
import { applyWriteRules } from './documents/writes';
import type * as Extend from './graphql/extend';
import { showOwnFields } from './fields/own-fields';
import { keepFileFacts } from './files/file-facts';
import { checkTypes } from './kinds/check-types';
import { keepLinks } from './links/keep-links';
import { ownParts } from './own-tables/own-parts';
import { lookAtSchemaBefore } from './publications/absence';
import { registerModels } from './publications/models/register-models';
import { keepWhetherShown } from './publications/shown-column';
import { removeWithLanguages } from './publications/removed-languages';
import { useLanguages } from './languages/use-languages';
import { wrapContentApi } from './rest/content-api';
import { keepPhotoMetadata } from './photo-metadata/keep-metadata';
import { addNextCursor } from './rest/cursor-pagination';
import { allowDayParameter } from './rest/day-parameter';
import { generateAdminSlugs } from './slugs/admin-slugs';
import { keepTimesInUtc } from './stored-times/keep-utc';
import { suggestViews } from './views/suggest-views';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  sayUnsupported(strapi, 'newsroom');
  showOwnFields(strapi);
  checkTypes(strapi);
  useLanguages(strapi);
  // Before the first statement of all.
  keepTimesInUtc(strapi);
  keepOwnTables(strapi, () => ownParts(strapi));
  lookAtSchemaBefore(strapi);
  registerModels(strapi);
  suggestViews(strapi);
  refuseDataExceptions(strapi);
  readTimesOfOthers(strapi);
  applyListRules(strapi);
  applyWriteRules(strapi);
  keepLinks(strapi);
  removeWithLanguages(strapi);
  wrapContentApi(strapi);
  allowDayParameter(strapi);
  addNextCursor(strapi);
  generateAdminSlugs(strapi);
  keepFileFacts(strapi);
  keepWhetherShown(strapi);
  keepPhotoMetadata(strapi);
  indexFileHashes(strapi);
  if (strapi.plugin('graphql')) extendSchema(strapi);
}

/** Loaded only now: a project without GraphQL need not have its libraries. */
function extendSchema(strapi: Core.Strapi): void {
  const { extendGraphql } = require('./graphql/extend') as typeof Extend;
  extendGraphql(strapi);
}
