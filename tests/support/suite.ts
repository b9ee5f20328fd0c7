import { shareNewsroom, stopShared } from './shared-newsroom';

/**
 * Runs specs one after the other on one newsroom, each of them in a database that is as it was after
 * the start. They must boot with the same options.
 *
 * @param specs by name: loads the file
 */
export function suite(specs: Record<string, () => unknown>): void {
  shareNewsroom();
  for (const [name, load] of Object.entries(specs)) {
    describe(name, () => {
      load();
    });
  }
  afterAll(() => stopShared());
}
