import type { Core } from '@strapi/strapi';

import { refuseInputMistakes } from './inputs/refuse-input-mistakes';

/** Before the bootstraps of all plugins, and before Strapi makes its middlewares: one line a room. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  refuseInputMistakes(strapi);
}
