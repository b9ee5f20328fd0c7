import { silently } from '../commits/report';
import { newPulseClient, streamOf } from '../health/pulse-client';
import type { Inside } from './inside';

interface Events {
  on(event: string, listener: (about: unknown) => void): unknown;
  removeListener(event: string, listener: (about: unknown) => void): unknown;
}

/** Of knex and of `pg`, as knex has loaded it. */
export const knexInsides: Inside[] = [
  {
    what: 'that a statement of knex does not begin when a listener throws',
    async holds({ db: { connection } }) {
      const client = connection.client as Events;
      const statement = connection.raw('SELECT 1');
      const stop = new Error('Stopped.');
      const listener = (begun: unknown): void => {
        if (begun === statement) throw stop;
      };
      client.on('start', listener);
      const said: unknown = await statement.then(() => null).catch((error: unknown) => error);
      client.removeListener('start', listener);
      return said === stop;
    },
  },
  {
    what: 'what knex says of a statement that has failed',
    async holds({ db: { connection } }) {
      let isHeard = false;
      const listener = (): void => {
        isHeard = true;
      };
      connection.on('query-error', listener);
      await silently(async () => connection.raw('SELECT guard_asks_for_what_is_not_there')).catch(
        () => undefined
      );
      connection.removeListener('query-error', listener);
      return isHeard;
    },
  },
  {
    what: 'the driver of knex for PostgreSQL, and the socket of its client',
    holds(strapi) {
      if (strapi.db.dialect.client !== 'postgres') return true;
      const stream = streamOf(newPulseClient(strapi, {}));
      return typeof stream.destroySoon === 'function';
    },
  },
];
