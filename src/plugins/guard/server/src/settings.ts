import type { Core } from '@strapi/strapi';

import type { CostSettings } from './costs/settings';
import type { DrainSettings } from './drain/drain-settings';
import type { EndingSettings } from './endings/settings';
import type { HealthSettings } from './health/health-settings';
import type { LimitSettings } from './limits/settings';
import type { OriginsSettings } from './origins/origins-settings';
import type { SecretsSettings } from './secrets/secrets-settings';
import type { UploadSettings } from './uploads/upload-settings';

/** The plugin's configuration, one key a room, as `config/plugins.ts` may set it. */
export interface GuardSettings {
  costs: CostSettings;
  drain: DrainSettings;
  endings: EndingSettings;
  health: HealthSettings;
  limits: LimitSettings;
  origins: OriginsSettings;
  secrets: SecretsSettings;
  uploads: UploadSettings;
}

/** The live configuration. */
export function settings(strapi: Core.Strapi): GuardSettings {
  return strapi.config.get<GuardSettings>('plugin::guard');
}
