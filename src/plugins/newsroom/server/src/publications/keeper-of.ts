import type { Core, UID } from '@strapi/strapi';

import type { NewsroomServices } from '../../../contract';

/** Keeps the store true beside the writes: one for each application. */
export type Keeper = NewsroomServices['publications'] & {
  /** Says that something was marked. Never throws: it is called after a commit. */
  wake(): void;
  /** Whether all that is public is in the store; until then a write looks after its own document. */
  isFilled(): boolean;
  /** Whether all that may show documents of a type is in the store. */
  knowsUsesOf(uid: UID.ContentType): boolean;
  start(): void;
  /** Resolves when nothing is being made any more. */
  stop(): Promise<void>;
};

export function keeperOf(strapi: Core.Strapi): Keeper {
  return strapi.plugin('newsroom').service<Keeper>('publications');
}

/** It begins when the server listens: commands of the console load the application as well. */
export function startKeeper(strapi: Core.Strapi): void {
  const keeper = keeperOf(strapi);
  const { httpServer } = strapi.server;
  if (httpServer.listening) keeper.start();
  else httpServer.once('listening', () => keeper.start());
}
