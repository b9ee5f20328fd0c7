import type { Core } from '@strapi/strapi';

import { readInOneMoment } from './one-moment';

const CONTENT_API = { route: { info: { type: 'content-api' } } };

/** A controller whose reads take one of `answers` after the other, and what they ran in. */
function setUp(answers: Array<(state: { epoch: number }) => unknown>) {
  const state = { epoch: 1, asked: 0, snapshots: 0, raw: '' };
  const controller: Record<string, (context: object) => unknown> = {
    find: () => {
      const answer = answers[Math.min(state.asked, answers.length - 1)];
      state.asked += 1;
      return answer?.(state);
    },
  };
  const trx = { raw: async (sql: string) => void (state.raw = sql) };
  const strapi = {
    get: () => ({
      keys: () => ['api::article.article'],
      extend: (_uid: string, extension: (given: object) => object) => extension(controller),
    }),
    db: {
      dialect: { client: 'postgres' },
      inTransaction: () => false,
      transaction: (work: (parts: object) => unknown) => {
        state.snapshots += 1;
        return work({ trx });
      },
    },
  };
  readInOneMoment(strapi as unknown as Core.Strapi, () => state.epoch);
  const read = async (context: object = {}) =>
    controller.find?.({ method: 'GET', state: CONTENT_API, ...context });
  return { state, read };
}

const write = (state: { epoch: number }, answer: string): string => {
  state.epoch += 1;
  return answer;
};

const changed = (): never => {
  throw Object.assign(new Error('changed'), { changedMeanwhile: true });
};

describe('readInOneMoment', () => {
  it('reads once where nothing is written', async () => {
    const { state, read } = setUp([() => 'a']);
    expect([await read(), state.asked, state.snapshots]).toEqual(['a', 1, 0]);
  });

  it('reads again what something was written into', async () => {
    const { state, read } = setUp([(given) => write(given, 'half'), () => 'whole']);
    expect([await read(), state.asked, state.snapshots]).toEqual(['whole', 2, 0]);
  });

  it('reads again while a write may or may not show', async () => {
    const { state, read } = setUp([() => 'a']);
    state.epoch = Number.NaN;
    expect([await read(), state.asked, state.snapshots]).toEqual(['a', 3, 1]);
  });

  it('reads in one snapshot at last', async () => {
    const { state, read } = setUp([(given) => write(given, 'a')]);
    expect([await read(), state.asked, state.snapshots]).toEqual(['a', 3, 1]);
    expect(state.raw).toContain('repeatable read');
  });

  it('reads again where a row was replaced, and fails where it always is', async () => {
    const once = setUp([changed, () => 'whole']);
    expect([await once.read(), once.state.asked]).toEqual(['whole', 2]);
    const always = setUp([changed]);
    await expect(always.read()).rejects.toThrow('changed');
    expect(always.state.snapshots).toBe(1);
  });

  it('lets other errors through at once', async () => {
    const { state, read } = setUp([() => Promise.reject(new Error('other'))]);
    await expect(read()).rejects.toThrow('other');
    expect(state.asked).toBe(1);
  });

  it.each([
    ['a write', { method: 'POST' }],
    ['the admin', { state: { route: { info: { type: 'admin' } } } }],
    ['what has answered by itself', { body: 'moved' }],
  ])('does not repeat %s', async (_what, context) => {
    const { state, read } = setUp([(given) => write(given, 'a')]);
    expect([await read(context), state.asked]).toEqual(['a', 1]);
  });
});
