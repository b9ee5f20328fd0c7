import { openParams } from './open-params';

const NAMES = ['filters', 'start', 'pagination'];

function open(params: Record<string, unknown>) {
  const { params: shape, values } = openParams(params, NAMES);
  return { shape, values: values.map(({ value }) => value) };
}

describe('openParams', () => {
  it('takes values out of filters at any depth, and of other parameters at the top', () => {
    const asked = (title: string, start: number, id: number) => ({
      filters: { $and: [{ title }, { $or: [{ id: { $lt: id } }, { credits: { role: title } }] }] },
      start,
      pagination: { page: String(start) },
      sort: 'title',
    });
    const one = open(asked('a', 10, 5));
    const other = open(asked('b', 20, 7));
    expect(one.shape).toEqual(other.shape);
    expect(one.values).toEqual(['a', 5, 'a', 10, '10']);
    expect(other.values).toEqual(['b', 7, 'b', 20, '20']);
  });

  it.each([
    { filters: { title: { $contains: 'a' } } },
    { filters: { title: { $in: ['a', 'b'] } } },
    { filters: { title: ['a', 'b'] } },
    { filters: { title: { $null: 'true' } } },
    { filters: { isSample: true } },
    { start: 0 },
    { sort: 'title', locale: 'en', populate: 'credits' },
  ])('leaves what says more than a value: %j', (params) => {
    expect(open(params)).toEqual({ shape: params, values: [] });
  });

  it('changes nothing in what it was given, and passes on what is no plain data', () => {
    const date = new Date();
    const params = { filters: { title: 'a', datePublished: date } };
    const { shape } = open(params);
    expect(params).toEqual({ filters: { title: 'a', datePublished: date } });
    expect((shape.filters as { datePublished: unknown }).datePublished).toBe(date);
  });
});
