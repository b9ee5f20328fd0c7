import type { Context, Middleware, Next } from 'koa';

import type { IsPlainRead } from './plain-read';

/** One thing that a middleware did to an answer's headers. */
type Change = (response: Context['res']) => void;

/**
 * Does to the headers of plain reads what Strapi's own middleware did the first time: it works the
 * same headers out for every request, from its configuration alone.
 * @param security made of `config`
 */
export function rememberedHeaders(
  security: Middleware,
  config: unknown,
  isPlainRead: IsPlainRead
): Middleware {
  // What a function says may be something else for each request.
  if (hasFunctions(config)) return security;
  const known = new Map<string, readonly Change[] | null>();
  return async (context, next) => {
    if (!isPlainRead(context)) return security(context, next);
    const { method, path, res } = context;
    if (!known.has(method)) known.set(method, await changesBy(security, method, path));
    const changes = known.get(method);
    if (!changes) return security(context, next);
    for (const change of changes) change(res);
    return next();
  };
}

/** @returns `null` when the middleware looks at more than the method and the path */
async function changesBy(
  security: Middleware,
  method: string,
  path: string
): Promise<readonly Change[] | null> {
  const changes: Change[] = [];
  const res = untouchable({
    setHeader: (name: string, value: string) =>
      void changes.push((response) => response.setHeader(name, value)),
    removeHeader: (name: string) => void changes.push((response) => response.removeHeader(name)),
  });
  const context = untouchable({ method, path, req: untouchable({}), res });
  let isDone = false;
  const next: Next = async () => {
    isDone = true;
  };
  try {
    await security(context as never, next);
  } catch {
    return null;
  }
  return isDone ? changes : null;
}

/** Nothing but the given parts can be looked at. */
function untouchable<Parts extends object>(parts: Parts): Parts {
  return new Proxy(parts, {
    get: (_target, name) => {
      if (!Object.hasOwn(parts, name)) throw new Error(`"${String(name)}" is of each request.`);
      return parts[name as keyof Parts];
    },
  });
}

function hasFunctions(value: unknown): boolean {
  if (typeof value === 'function') return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasFunctions);
}
