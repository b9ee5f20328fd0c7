import type { Core } from '@strapi/strapi';

/**
 * Something of Strapi, knex, its pool, a driver or yup that the guard relies on and that nobody
 * promises: `docs/internals.md` lists them all.
 */
export interface Inside {
  /** Stands in the message when it does not hold any more. */
  what: string;
  /** Tries it out, or looks whether it is there; a throw is a no. */
  holds(strapi: Core.Strapi): boolean | Promise<boolean>;
}
