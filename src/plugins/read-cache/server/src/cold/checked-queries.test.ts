import type { Core } from '@strapi/strapi';

import { CheckedQueries } from './checked-queries';

type Query = Record<string, unknown>;
type Check = (query: Query, schema: { uid: string }, options?: object) => Promise<unknown>;

const SCHEMA = { uid: 'api::article.article' };
const PUBLIC = { strategy: { name: 'users-permissions' }, ability: {} };

/** Checks that count how often they are made. */
function setUp({ saysHow = true, sanitised = (query: Query): unknown => query } = {}) {
  const made = { validations: 0, values: 0, sanitisings: 0 };
  const checkValues = ({ pagination }: Query): void => {
    made.values += 1;
    if ((pagination as { page?: unknown })?.page === '0') throw new Error('refused');
  };
  const how = saysHow ? { open: ['filters', 'pagination'], checkValues } : {};
  const validate = async (query: Query): Promise<undefined> => {
    made.validations += 1;
    checkValues(query);
    return undefined;
  };
  const sanitise = async (query: Query): Promise<unknown> => {
    made.sanitisings += 1;
    return sanitised(query);
  };
  const contentAPI = {
    validate: { query: Object.assign(validate, how) as Check },
    sanitize: {
      query: Object.assign(sanitise, saysHow && { ...how, checkValues: () => undefined }) as Check,
    },
  };
  new CheckedQueries(() => true).wrap({ contentAPI } as unknown as Core.Strapi);
  const options = { auth: PUBLIC, route: { method: 'GET', path: '/articles' } };
  return {
    made,
    validate: (query: Query) => contentAPI.validate.query(query, SCHEMA, options),
    sanitise: (query: Query) => contentAPI.sanitize.query(query, SCHEMA, options),
  };
}

const page = (number: number) => ({
  filters: { id: { $lt: String(number + 1) } },
  pagination: { page: String(number) },
});

describe('CheckedQueries', () => {
  it('checks a shape once, and the values each time', async () => {
    const { made, validate } = setUp();
    for (let number = 1; number <= 5; number += 1) await validate(page(number));
    expect(made).toMatchObject({ validations: 1, values: 5 });
  });

  it('refuses values in a shape that was good before, each time', async () => {
    const { made, validate } = setUp();
    await validate({ pagination: { page: 'a' } });
    for (let time = 0; time < 2; time += 1) {
      await expect(validate({ pagination: { page: '0' } })).rejects.toThrow('refused');
    }
    await validate({ pagination: { page: 'b' } });
    expect(made.validations).toBe(1);
  });

  it.each([
    ['another operator', { filters: { id: { $gt: '2' } }, pagination: { page: '1' } }],
    ['another attribute', { filters: { slug: { $lt: '2' } }, pagination: { page: '1' } }],
    ['a value of another kind', { filters: { id: { $lt: 2 } }, pagination: { page: '1' } }],
    ['a list', { filters: { id: { $lt: ['2'] } }, pagination: { page: '1' } }],
    ['one parameter more', { ...page(1), sort: 'title' }],
  ])('checks a query with %s anew', async (_what, query) => {
    const { made, validate } = setUp();
    await validate(page(1));
    await validate(query);
    expect(made.validations).toBe(2);
  });

  it('gives back what sanitising left, with the values of each query', async () => {
    const { made, sanitise } = setUp({ sanitised: ({ filters: _filters, ...kept }) => kept });
    for (let number = 1; number <= 4; number += 1) {
      expect(await sanitise(page(number))).toEqual({ pagination: { page: String(number) } });
    }
    // Once as it is, and once to see where its values go.
    expect(made.sanitisings).toBe(2);
  });

  it('remembers no shape that stands come out of as something else', async () => {
    const { made, sanitise } = setUp({
      sanitised: ({ pagination }) => ((pagination as { page: string }).page.length < 2 ? 1 : 2),
    });
    for (const number of [1, 2, 3]) expect(await sanitise(page(number))).toBe(1);
    expect(made.sanitisings).toBe(6);
  });

  it('goes by the whole query where the check does not say how it looks at values', async () => {
    const { made, validate } = setUp({ saysHow: false });
    await validate(page(1));
    await validate(page(1));
    await validate(page(2));
    expect(made.validations).toBe(2);
  });
});
