import type { Core } from '@strapi/strapi';

/** On SIGTERM, while the database is still there: one line a room. */
export async function destroy(_: { strapi: Core.Strapi }): Promise<void> {}
