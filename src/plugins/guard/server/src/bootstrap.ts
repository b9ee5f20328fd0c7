import type { Core } from '@strapi/strapi';

/** One line a room. */
export async function bootstrap(_: { strapi: Core.Strapi }): Promise<void> {}
