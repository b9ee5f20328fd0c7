import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import { MAX_KEY_LENGTH } from './bounded';
import { plainCopy, plainKey } from './compiled/plain-key';
import { filled, openParams } from './open-params';

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

type Query = Record<string, unknown>;

/**
 * A check that says how it looks at values, so that its verdict on one query holds for all of the
 * same shape: beside what `checkValues` refuses, it looks at no value of the parameters `open`.
 */
interface Check {
  (query: Query, schema: { uid: string }, options?: Options): unknown;
  open?: readonly string[];
  checkValues?(this: void, query: Query, schema: { uid: string }): void;
  /** The check without what must be done anew each time, and that: what is kept is `stored`'s. */
  stored?: Check;
  finish?: Finish;
  /** Wants to see each query, its verdict remembered or not; throws what refuses it. */
  each?(this: void, query: Query, schema: { uid: string }, options?: Options): unknown;
}

type Finish = (this: void, result: Query, schema: { uid: string }, options?: Options) => unknown;

/** Most queries remembered for one set of permissions. */
const MAX_QUERIES = 500;

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
    validate.query = this.remembering('validated', bound(validate));
    sanitize.query = this.remembering('sanitised', bound(sanitize));
  }

  clear(): void {
    this.memories = new WeakMap();
  }

  private remembering(kind: 'validated' | 'sanitised', check: Check): Check {
    const { finish } = check;
    const checked = this.checkedOnce(kind, check);
    if (!finish) return checked;
    return async (query, schema, options = {}) =>
      finish((await checked(query, schema, options)) as Query, schema, options);
  }

  private checkedOnce(kind: 'validated' | 'sanitised', check: Check): Check {
    return async (query, schema, options = {}) => {
      await check.each?.(query, schema, options);
      const memory = this.memoryOf(options)?.[kind];
      if (!memory) return check(query, schema, options);
      const key = this.key(query, schema, options);
      const known = key && memory.get(key);
      if (known) return plainCopy(known.result);
      const byShape = await this.byShape(memory, { check, query, schema, options });
      if (byShape) return byShape.result;
      const result = await check(query, schema, options);
      if (key && isPlain(result)) memory.set(key, { result: plainCopy(result) });
      return result;
    };
  }

  /** @returns `null` where the verdict does not follow from the shape of the query */
  private async byShape(
    memory: Known,
    { check, query, schema, options }: Checking
  ): Promise<{ result: unknown } | null> {
    const { open, checkValues } = check;
    if (!open || !checkValues) return null;
    const { params, values } = openParams(query, open);
    const text = values.length > 0 && this.key(params, schema, options);
    if (!text) return null;
    const key = `shape ${text}`;
    const known = memory.get(key);
    if (known) {
      checkValues(query, schema);
      return { result: filled(known.result, values) };
    }
    // What is refused with these values says nothing about the shape.
    const result = await check(query, schema, options);
    const shape = result && (await check(params, schema, options));
    const isOfShape = isPlain(result) && plainKey(filled(shape, values)) === plainKey(result);
    if (isOfShape) memory.set(key, { result: shape });
    return { result };
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
    if (text === null || text.length > MAX_KEY_LENGTH) return null;
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

interface Checking {
  check: Check;
  query: Query;
  schema: { uid: string };
  options: Options;
}

function isPlain(result: unknown): boolean {
  return result === undefined || plainKey(result) !== null;
}

/** What a check says about itself stays with it. */
function bound(checks: { query: Check }): Check {
  const { open, checkValues, each, stored, finish } = checks.query;
  return Object.assign((stored ?? checks.query).bind(checks), { open, checkValues, each, finish });
}
