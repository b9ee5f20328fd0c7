import type { Middleware } from 'koa';

import type { Readiness } from './readiness';

/** Whether to send requests here. `/_health` says whether the process lives: nothing else should end it. */
export function answerReady(readiness: Readiness, retryAfterSeconds: () => number): Middleware {
  return async (ctx, next) => {
    const isAsked = ctx.path === '/_ready' && (ctx.method === 'GET' || ctx.method === 'HEAD');
    if (!isAsked) return next();
    const found = await readiness.ask();
    const checks = Object.fromEntries(
      Object.entries(found).map(([name, problem]) => [name, problem ?? 'ok'])
    );
    const isWell = Object.values(found).every((problem) => problem === null);
    const status = readiness.isDraining() ? 'draining' : isWell ? 'ready' : 'not ready';
    ctx.status = status === 'ready' ? 200 : 503;
    if (status !== 'ready') ctx.set('Retry-After', String(retryAfterSeconds()));
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { status, checks };
  };
}
