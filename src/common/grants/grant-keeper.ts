import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

import { giveBack, type Grants, readGrants } from './grants';

const MODELS = [
  'admin::permission',
  'admin::api-token-permission',
  'plugin::users-permissions.permission',
];

/** Together, since a form of rights changes many at once. */
const DELAY_MS = 500;

const KEY = 'grants';

/**
 * Remembers who may do what of a plugin: at a start without it Strapi forgets the rights to actions
 * that it does not know.
 */
export class GrantKeeper {
  private timer: NodeJS.Timeout | undefined;
  private isKeeping = false;

  constructor(private readonly plugin: string) {}

  /** Called when the plugin's actions are registered, before Strapi looks at rights. */
  async keep(strapi: Core.Strapi): Promise<void> {
    const known = (await this.store(strapi).get({ key: KEY })) as Grants | null;
    if (known) await giveBack(strapi, this.plugin, known);
    else await this.note(strapi);
    this.isKeeping = true;
    // Who changes a right does so in a transaction, which has ended by then.
    const outside = AsyncLocalStorage.snapshot();
    const changed = (): void => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void outside(() => this.note(strapi)), DELAY_MS).unref();
    };
    strapi.db.lifecycles.subscribe({
      models: MODELS.filter((uid) => strapi.db.metadata.has(uid)),
      afterCreate: changed,
      afterCreateMany: changed,
      afterUpdate: changed,
      afterDelete: changed,
      afterDeleteMany: changed,
    });
  }

  /** When Strapi stops, while the database is still there. */
  async end(strapi: Core.Strapi): Promise<void> {
    clearTimeout(this.timer);
    // A start that has failed has given nothing back.
    if (this.isKeeping) await this.note(strapi);
    this.isKeeping = false;
  }

  private async note(strapi: Core.Strapi): Promise<void> {
    try {
      const grants = await readGrants(strapi, this.plugin);
      const known: unknown = await this.store(strapi).get({ key: KEY });
      if (JSON.stringify(known) === JSON.stringify(grants)) return;
      await this.store(strapi).set({ key: KEY, value: grants });
    } catch (error) {
      strapi.log.warn(`It could not be noted who may do what: ${String(error)}`);
    }
  }

  private store(strapi: Core.Strapi) {
    return strapi.store({ type: 'plugin', name: this.plugin });
  }
}
