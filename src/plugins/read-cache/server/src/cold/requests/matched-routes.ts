import { LRUCache } from 'lru-cache';

interface Match {
  path: unknown[];
  pathAndMethod: unknown[];
  route: boolean;
}

/** The part of Koa's router that its types keep to themselves. */
interface Router {
  stack: unknown[];
  match(path: string, method: string): Match;
}

const MAX_PATHS = 1000;
const MAX_LENGTH = 300;

/**
 * Remembers which routes a path matches: Strapi's router tries every one of its hundreds of
 * patterns for every request.
 */
export function rememberRoutes(router: Router, isOn: () => boolean): void {
  const known = new LRUCache<string, Match>({ max: MAX_PATHS });
  const match = router.match.bind(router);
  let routes = -1;
  router.match = (path, method) => {
    if (!isOn() || path.length > MAX_LENGTH) return match(path, method);
    if (routes !== router.stack.length) {
      known.clear();
      routes = router.stack.length;
    }
    const key = `${method} ${path}`;
    const found = known.get(key) ?? match(path, method);
    known.set(key, found);
    // Nested routers add theirs to the list they get.
    return { ...found, path: [...found.path], pathAndMethod: [...found.pathAndMethod] };
  };
}
