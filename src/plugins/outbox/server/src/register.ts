import type { Core } from '@strapi/strapi';

import { sayUnsupported } from '../../../../common/platform/say-unsupported';
import { checkTypes } from './check-types';
import { registerModels } from './models/register-models';
import { recordPlainWrites } from './recorder/plain-recorder';
import { recordPublications } from './recorder/record-publications';
import { settings } from './settings';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  sayUnsupported(strapi, 'outbox');
  checkTypes(strapi);
  registerModels(strapi);
  if (!settings(strapi).enabled) return;
  if (strapi.plugin('newsroom')) recordPublications(strapi);
  else recordPlainWrites(strapi);
}
