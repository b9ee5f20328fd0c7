import type { Core } from '@strapi/strapi';

import { forgetLostPromises, outliveLostPromises } from './lost-promises';
import { DatabaseRefusal } from './refusal';

const logged: string[] = [];
const strapi = { log: { error: (line: string) => logged.push(line) } } as unknown as Core.Strapi;
let heed: (reason: unknown) => void;

beforeAll(() => {
  const before = process.listeners('unhandledRejection');
  outliveLostPromises(strapi);
  const [added] = process.listeners('unhandledRejection').filter((one) => !before.includes(one));
  heed = added as typeof heed;
});
afterAll(() => forgetLostPromises());
beforeEach(() => {
  logged.length = 0;
});

const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

it.each([
  ['a connection that broke', new Error('Connection terminated unexpectedly')],
  ['a server that went', Object.assign(new Error('No.'), { code: '57P01', severity: 'FATAL' })],
  ['a database that could not be reached', new DatabaseRefusal('lost', 'under way', away)],
  ['a full disk', Object.assign(new Error('No.'), { code: 'SQLITE_FULL' })],
])('logs and outlives %s', (_what, reason) => {
  heed(reason);
  expect(logged).toHaveLength(1);
});

it.each([
  ['a mistake in the code', new TypeError('x is not a function')],
  ['an address elsewhere that could not be reached', away],
  ['a constraint', Object.assign(new Error('No.'), { code: '23505', severity: 'ERROR' })],
  ['a COMMIT that a rule refused', new DatabaseRefusal(null, 'at its end', new Error('No.'))],
  ['nothing', undefined],
])('hides nothing else: %s', (_what, reason) => {
  let thrown: unknown = 'nothing was thrown';
  try {
    heed(reason);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBe(reason);
  expect(logged).toEqual([]);
});
