import type { Core } from '@strapi/strapi';

import { refuseInputMistakes } from './inputs/refuse-input-mistakes';

/** Before the bootstraps of all plugins, and before Strapi makes its middlewares: one line a room. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  refuseInputMistakes(strapi);
import { guardOrigins } from './origins/guard-origins';

/** Before the bootstraps of all plugins, and before Strapi makes its middlewares: one line a room. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  // First: who may read an answer holds for what the other rooms refuse, too.
  guardOrigins(strapi);
}
