import type { EndpointRecord } from '../store/endpoint-record';
import { presentEndpoints } from './present-endpoints';

let now = 0;
let reads: Array<(endpoint: EndpointRecord | null) => void>;

beforeEach(() => {
  now = 1000;
  reads = [];
});

const open = () =>
  presentEndpoints(
    () => new Promise((resolve) => void reads.push(resolve)),
    () => now
  );
const endpoint = (url: string): EndpointRecord => ({ id: 1, url }) as EndpointRecord;

describe('presentEndpoints', () => {
  it('reads nothing that has just been seen, and reads again later', async () => {
    const endpoints = open();
    endpoints.saw([endpoint('old')], now);
    expect(await endpoints.get(1)).toEqual(endpoint('old'));
    expect(reads).toHaveLength(0);
    now += 100;
    const later = endpoints.get(1);
    reads[0]?.(endpoint('new'));
    expect(await later).toEqual(endpoint('new'));
  });

  it('reads once for all that ask at the same time', async () => {
    const endpoints = open();
    const both = Promise.all([endpoints.get(1), endpoints.get(1)]);
    reads[0]?.(null);
    expect(await both).toEqual([null, null]);
    expect(reads).toHaveLength(1);
  });

  it('gives nobody what was read before a change', async () => {
    const endpoints = open();
    endpoints.saw([endpoint('old')], now);
    endpoints.forget(1);
    const found = endpoints.get(1);
    endpoints.forget(1);
    reads[0]?.(endpoint('old'));
    // The first answer is thrown away, and it is read again.
    while (reads.length < 2) await Promise.resolve();
    reads[1]?.(endpoint('new'));
    expect(await found).toEqual(endpoint('new'));
  });
});
