import { rememberRoutes } from './matched-routes';

function setUp() {
  const calls: string[] = [];
  const state = { isOn: true };
  const router = {
    stack: ['one'],
    match: (path: string, method: string) => {
      calls.push(`${method} ${path}`);
      return { path: [path], pathAndMethod: [method], route: true };
    },
  };
  rememberRoutes(router, () => state.isOn);
  return { calls, router, state };
}

describe('rememberRoutes', () => {
  it('matches a path once for each method, and hands out lists of their own', () => {
    const { calls, router } = setUp();
    router.match('/a', 'GET').path.push('changed');
    expect(router.match('/a', 'GET')).toEqual({
      path: ['/a'],
      pathAndMethod: ['GET'],
      route: true,
    });
    router.match('/a', 'HEAD');
    expect(calls).toEqual(['GET /a', 'HEAD /a']);
  });

  it('matches anew when a route has been added, for long paths, and when it is off', () => {
    const { calls, router, state } = setUp();
    const long = `/${'a'.repeat(400)}`;
    router.match('/a', 'GET');
    router.stack.push('two');
    router.match('/a', 'GET');
    state.isOn = false;
    router.match('/a', 'GET');
    state.isOn = true;
    router.match(long, 'GET');
    router.match(long, 'GET');
    expect(calls).toHaveLength(5);
  });
});
