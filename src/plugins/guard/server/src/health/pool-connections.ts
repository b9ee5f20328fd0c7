import type { Core } from '@strapi/strapi';

interface Stream {
  destroy(): void;
}

interface Resource {
  resource?: { connection?: { stream?: Stream } };
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
  for (const stream of openStreams(strapi)) stream.destroy();
}

/** The sockets of PostgreSQL's connections; `insides` sees at the start whether they are there. */
export function openStreams(strapi: Core.Strapi): Stream[] {
  const { pool } = strapi.db.connection.client as { pool?: Pool };
  return [...(pool?.used ?? []), ...(pool?.free ?? [])].flatMap(
    ({ resource }) => resource?.connection?.stream ?? []
  );
}
