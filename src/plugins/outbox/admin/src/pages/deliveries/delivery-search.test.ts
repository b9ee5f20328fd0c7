import { deliveryQuery, deliverySearch } from './delivery-search';

describe('the filter in the address', () => {
  it.each([
    [{}, ''],
    [{ endpoint: 3, state: 'dead' as const }, 'endpoint=3&state=dead'],
    [{ event: 'evt_a-b', before: 40 }, 'event=evt_a-b&before=40'],
  ])('%j is %j, and back', (query, search) => {
    expect(deliverySearch(query).toString()).toBe(search);
    expect(deliveryQuery(new URLSearchParams(search))).toEqual(query);
  });

  it('leaves out what it does not know', () => {
    expect(deliveryQuery(new URLSearchParams('endpoint=x&state=lost&before=-1&foo=1'))).toEqual({});
  });
});
