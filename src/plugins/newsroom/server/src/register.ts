import type { Core } from '@strapi/strapi';

import { refuseDataExceptions } from './access/data-exceptions';
import { readTimesOfOthers } from './access/times-of-others';
import { indexFileHashes } from './body-pictures/index-hashes';
import { applyListRules } from './lists/lists';
import { applyWriteRules } from './documents/writes';
import { extendGraphql } from './graphql/extend';
import { keepFileFacts } from './files/file-facts';
import { keepLinks } from './links/keep-links';
import { registerModels } from './publications/models/register-models';
import { removeWithLanguages } from './publications/removed-languages';
import { wrapContentApi } from './rest/content-api';
import { keepPhotoMetadata } from './photo-metadata/keep-metadata';
import { addNextCursor } from './rest/cursor-pagination';
import { allowDayParameter } from './rest/day-parameter';
import { generateAdminSlugs } from './slugs/admin-slugs';
import { keepTimesInUtc } from './stored-times/keep-utc';
import { suggestViews } from './views/suggest-views';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.customFields.register([
    {
      name: 'time',
      plugin: 'newsroom',
      type: 'datetime',
      inputSize: { default: 6, isResizable: true },
    },
    {
      name: 'day',
      plugin: 'newsroom',
      type: 'date',
      inputSize: { default: 6, isResizable: true },
    },
    {
      name: 'photo-credit',
      plugin: 'newsroom',
      type: 'string',
      inputSize: { default: 12, isResizable: true },
    },
  ]);
  // Before the first statement of all.
  keepTimesInUtc(strapi);
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
  keepPhotoMetadata(strapi);
  indexFileHashes(strapi);
  extendGraphql(strapi);
}
