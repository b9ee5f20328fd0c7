/**
 * Has these packages missing from here on, for whatever is loaded later. Before `startHost`, in a test
 * file of its own.
 */
export function withoutPackages(...names: string[]): void {
  for (const name of names) {
    jest.doMock(name, () => {
      throw Object.assign(new Error(`Cannot find module '${name}'`), { code: 'MODULE_NOT_FOUND' });
    });
  }
}

/** What a project without the GraphQL plugin does not have. */
export const OF_GRAPHQL = ['graphql', 'nexus', 'dataloader', 'graphql-query-complexity'];
