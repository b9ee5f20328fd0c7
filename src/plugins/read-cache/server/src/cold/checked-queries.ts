import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import { plainCopy, plainKey } from './compiled/plain-key';

interface Options {
  auth?: { strategy?: { name?: string }; credentials?: unknown; ability?: unknown };
  route?: Route;
  strictParams?: boolean;
}

/** Strapi copies a route for each request, but not what hangs on it. */
interface Route {
  method?: string;
  path?: string;
  info?: object;
  request?: object;
}

type Check = (
  query: Record<string, unknown>,
  schema: { uid: string },
  options?: Options
) => unknown;

/** Most queries remembered for one set of permissions, and the longest of them, in characters. */
const MAX_QUERIES = 500;
const MAX_LENGTH = 4000;

type Known = LRUCache<string, { result: unknown }>;

/**
 * Remembers which queries of the anonymous public were found good, and what was left of them. That
 * follows from the query, the route and the permissions alone; Strapi makes one ability of the same
 * permissions (see remembered-reads), so other permissions are other memories. What was refused is
 * judged anew each time.
 */
export class CheckedQueries {
  private memories = new WeakMap<object, { validated: Known; sanitised: Known }>();
  private readonly numbers = new WeakMap<object, number>();
  private lastNumber = 0;

  constructor(private readonly isOn: () => boolean) {}

  /** Stands before what others have put around validation, so that theirs is remembered too. */
  wrap({ contentAPI }: Core.Strapi): void {
    const { validate, sanitize } = contentAPI as unknown as Record<
      'validate' | 'sanitize',
      { query: Check }
    >;
    validate.query = this.remembering('validated', validate.query.bind(validate));
    sanitize.query = this.remembering('sanitised', sanitize.query.bind(sanitize));
  }

  clear(): void {
    this.memories = new WeakMap();
  }

  private remembering(kind: 'validated' | 'sanitised', check: Check): Check {
    return async (query, schema, options = {}) => {
      const memory = this.memoryOf(options)?.[kind];
      const key = memory && this.key(query, schema, options);
      if (!memory || !key) return check(query, schema, options);
      const known = memory.get(key);
      if (known) return plainCopy(known.result);
      const result = await check(query, schema, options);
      const isPlain = result === undefined || plainKey(result) !== null;
      if (isPlain) memory.set(key, { result: plainCopy(result) });
      return result;
    };
  }

  private memoryOf({ auth }: Options): { validated: Known; sanitised: Known } | null {
    const { ability } = auth ?? {};
    const isPublic = auth?.strategy?.name === 'users-permissions' && !auth.credentials;
    if (!this.isOn() || !isPublic || typeof ability !== 'object' || ability === null) return null;
    const memory = this.memories.get(ability) ?? {
      validated: new LRUCache({ max: MAX_QUERIES }),
      sanitised: new LRUCache({ max: MAX_QUERIES }),
    };
    this.memories.set(ability, memory);
    return memory;
  }

  private key(query: object, { uid }: { uid: string }, options: Options): string | null {
    const text = plainKey(query);
    if (text === null || text.length > MAX_LENGTH) return null;
    return `${uid} ${this.routeKey(options.route)} ${options.strictParams} ${text}`;
  }

  private routeKey({ method, path, info, request }: Route = {}): string {
    return `${method} ${path} ${this.numberOf(info)} ${this.numberOf(request)}`;
  }

  private numberOf(object: object | undefined): number {
    if (!object) return 0;
    const number = this.numbers.get(object) ?? (this.lastNumber += 1);
    this.numbers.set(object, number);
    return number;
  }
}
