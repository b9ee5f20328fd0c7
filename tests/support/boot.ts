import { type BootOptions, type Newsroom, startInProcess } from './newsroom';
import { lendNewsroom, sharesNewsroom } from './shared-newsroom';

export type { BootOptions, Newsroom } from './newsroom';

/** Deliveries may go to receivers on this machine. */
export const WITH_RECEIVERS: BootOptions = {
  env: { OUTBOX_ALLOWED_HOSTS: '127.0.0.1,localhost' },
};

/**
 * A newsroom for one spec, with nothing in it yet. In a suite (see `suite.ts`) it is the one that the
 * specs before have used; elsewhere it is started for this file, once: Strapi bears no second one in
 * the same module registry.
 *
 * @example
 * let newsroom: Newsroom;
 * beforeAll(async () => { newsroom = await bootNewsroom(); });
 * afterAll(() => newsroom.stop());
 */
export function bootNewsroom(options: BootOptions = {}): Promise<Newsroom> {
  return sharesNewsroom() ? lendNewsroom(options) : startInProcess(options);
}
