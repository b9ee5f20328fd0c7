import type { Core } from '@strapi/strapi';

interface Resource {
  resource?: { connection?: { stream?: { destroy(): void } } };
}

/** The part of knex's pool (tarn 3) that holds its connections. */
interface Pool {
  used?: Resource[];
  free?: Resource[];
}

/**
 * Breaks the connections to a database that does not answer: what waits on them would wait until TCP
 * gives up, which takes minutes, and when the database is back they would be handed out again.
 */
export function breakConnections(strapi: Core.Strapi): void {
  const { pool } = strapi.db.connection.client as { pool?: Pool };
  for (const { resource } of [...(pool?.used ?? []), ...(pool?.free ?? [])]) {
    resource?.connection?.stream?.destroy();
  }
}
