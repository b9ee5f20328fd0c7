import type { Core } from '@strapi/strapi';

import { registerModels } from './models/register-models';
import { recordEvents } from './recorder/recorder';
import { recordRemovedLanguages } from './recorder/removed-languages';
import { settings } from './settings';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  registerModels(strapi);
  if (!settings(strapi).enabled) return;
  recordEvents(strapi);
  recordRemovedLanguages(strapi);
}
