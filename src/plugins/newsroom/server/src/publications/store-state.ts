import type { Core } from '@strapi/strapi';

import { inTables, type StoreStateRow } from './tables';

type State = Omit<StoreStateRow, 'id'>;

/** What the store knows of itself; nothing at first. */
export async function stateOf(strapi: Core.Strapi): Promise<State> {
  const row = await inTables(strapi, async ({ state }) => state().where({ id: 1 }).first());
  return row ?? { complete_with: null, is_told: null };
}

export async function putState(strapi: Core.Strapi, change: Partial<State>): Promise<void> {
  await inTables(strapi, ({ state }) =>
    state()
      .insert({ id: 1, ...change })
      .onConflict('id')
      .merge(change)
  );
}
