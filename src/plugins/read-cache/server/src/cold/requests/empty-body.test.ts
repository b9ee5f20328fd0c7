import type { Context, Middleware } from 'koa';

import { emptyBody } from './empty-body';

function setUp(config: object = {}) {
  const calls = { body: 0 };
  const body: Middleware = async (context, next) => {
    calls.body += 1;
    (context.request as Context['request'] & { body: unknown }).body = {};
    try {
      await next();
    } catch {
      context.status = 413;
    }
  };
  const middleware = emptyBody(body, config, ({ method }) => method === 'GET');
  const ask = async (method: string, next: (request: object) => void = () => undefined) => {
    const context = { method, request: {}, status: 200 };
    await middleware(context as never, async () => next(context.request));
    return { request: context.request, status: context.status };
  };
  return { calls, ask };
}

describe('emptyBody', () => {
  it('gives a plain read what the middleware gives it, without asking it', async () => {
    const { calls, ask } = setUp();
    expect(await ask('GET')).toEqual({ request: { body: {} }, status: 200 });
    expect(calls.body).toBe(0);
    await ask('POST');
    expect(calls.body).toBe(1);
  });

  it('leaves errors and files of those behind it to the middleware', async () => {
    const { calls, ask } = setUp();
    const refused = await ask('GET', () => {
      throw new Error('maxFileSize exceeded');
    });
    expect(refused.status).toBe(413);
    await ask('GET', (request) => Object.assign(request, { files: {} }));
    expect(calls.body).toBe(2);
  });

  it('leaves everything to it where it is configured', async () => {
    const { calls, ask } = setUp({ jsonLimit: '3mb' });
    await ask('GET');
    expect(calls.body).toBe(1);
  });
});
