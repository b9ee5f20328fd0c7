import type { Core } from '@strapi/strapi';

import { PlanCache } from './plan-cache';

const cache = () => new PlanCache({} as Core.Strapi);

describe('PlanCache', () => {
  it.each([60_000, 500_000])('keeps nothing of ways of asking with %d characters', (length) => {
    const plans = cache();
    const key = 'x'.repeat(length);
    const source = { uid: 'a', action: 'findMany', query: {} } as const;
    expect([plans.isKnownAgain(key), plans.isKnownAgain(key)]).toEqual([false, false]);
    expect([plans.get(key, source), plans.bytes]).toEqual([null, 0]);
  });

  it('is bounded by bytes where each way of asking is as long as it may be', () => {
    const plans = cache();
    for (let n = 0; n < 3000; n += 1) plans.isKnownAgain(`${n}${'x'.repeat(3900)}`);
    expect(plans.bytes).toBeGreaterThan(1_000_000);
    expect(plans.bytes).toBeLessThan(5_000_000);
  });

  it('leaves to Strapi what cannot be built', () => {
    const plans = cache();
    const source = { uid: 'a', action: 'findMany', query: {} } as const;
    expect([plans.get('key', source), plans.has('key')]).toEqual([null, true]);
  });
});
