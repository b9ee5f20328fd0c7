import type { Core } from '@strapi/strapi';

/** Before the bootstraps of all plugins, and before Strapi makes its middlewares: one line a room. */
export function register(_: { strapi: Core.Strapi }): void {}
