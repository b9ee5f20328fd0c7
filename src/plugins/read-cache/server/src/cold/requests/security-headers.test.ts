import type { Context, Middleware } from 'koa';

import { rememberedHeaders } from './security-headers';

function setUp(work: (context: Context) => void, config: unknown = {}) {
  const calls = { made: 0 };
  const security: Middleware = async (context, next) => {
    calls.made += 1;
    work(context);
    return next();
  };
  const middleware = rememberedHeaders(security, config, ({ path }) => path.startsWith('/api/'));
  const ask = async (path = '/api/articles', method = 'GET') => {
    const set = new Map([['X-Powered-By', 'Something']]);
    const res = {
      setHeader: (name: string, value: string) => set.set(name, value),
      removeHeader: (name: string) => set.delete(name),
    };
    let isPassedOn = false;
    await middleware({ method, path, req: { url: path }, res } as never, async () => {
      isPassedOn = true;
    });
    return { isPassedOn, headers: Object.fromEntries(set) };
  };
  return { calls, ask };
}

const plain = ({ res, method }: Context): void => {
  res.setHeader('X-Frame-Options', method);
  res.removeHeader('X-Powered-By');
};

describe('rememberedHeaders', () => {
  it('works the headers of plain reads out once for each method', async () => {
    const { calls, ask } = setUp(plain);
    const answers = [await ask(), await ask('/api/authors'), await ask('/api/articles', 'HEAD')];
    expect(answers).toEqual(
      ['GET', 'GET', 'HEAD'].map((method) => ({
        isPassedOn: true,
        headers: { 'X-Frame-Options': method },
      }))
    );
    expect(calls.made).toBe(2);
  });

  it('leaves all else to the middleware', async () => {
    const { calls, ask } = setUp(plain);
    await ask('/admin');
    await ask('/admin');
    expect(calls.made).toBe(2);
  });

  it.each([
    ['the request', ({ req, res }: Context) => void res.setHeader('X-Url', String(req.url))],
    ['more of the answer', ({ res }: Context) => void res.getHeader?.('X')],
  ])('remembers nothing where the middleware looks at %s', async (_what, work) => {
    const { calls, ask } = setUp(work);
    await ask();
    const before = calls.made;
    await ask();
    expect(calls.made).toBe(before + 1);
  });

  it('remembers nothing where a function is configured', async () => {
    const directives = { 'script-src': [() => 'nonce'] };
    const { calls, ask } = setUp(plain, { contentSecurityPolicy: { directives } });
    await ask();
    await ask();
    expect(calls.made).toBe(2);
  });
});
