import dns from 'node:dns';

import { nameLookup } from './name-lookup';

type Done = (error: Error | null, addresses: dns.LookupAddress[]) => void;

let asked: Array<{ name: string; done: Done }>;

beforeEach(() => {
  asked = [];
  const ask = (name: string, _options: object, done: Done): void => void asked.push({ name, done });
  const lookup = ask as unknown as typeof dns.lookup;
  jest.spyOn(dns, 'lookup').mockImplementation(lookup);
});
afterEach(() => jest.restoreAllMocks());

/** The name server's answer to what was asked first and is still open; none is a failure. */
function answer(name: string, address?: string): void {
  const index = asked.findIndex((one) => one.name === name);
  const [{ done } = { done: () => undefined }] = asked.splice(index, 1);
  if (address) done(null, [{ address, family: 4 }]);
  else done(new Error('EAI_AGAIN'), []);
}

const open = (): string[] => asked.map(({ name }) => name);

describe('nameLookup', () => {
  it('asks once for all that wait for one name, and again for who comes later', () => {
    const look = nameLookup();
    const found: unknown[] = [];
    for (let turn = 0; turn < 20; turn += 1) look('a.example', {}, (...all) => found.push(all));
    expect(open()).toEqual(['a.example']);
    answer('a.example', '8.8.8.8');
    expect(found).toEqual(
      Array.from({ length: 20 }, () => [null, [{ address: '8.8.8.8', family: 4 }]])
    );
    look('a.example', {}, () => undefined);
    expect(open()).toEqual(['a.example']);
  });

  it('tells all that wait of a failure', () => {
    const look = nameLookup();
    const errors: unknown[] = [];
    look('a.example', {}, (error) => errors.push(error?.message));
    look('a.example', {}, (error) => errors.push(error?.message));
    answer('a.example');
    expect(errors).toEqual(['EAI_AGAIN', 'EAI_AGAIN']);
  });

  it('keeps addresses of other families apart', () => {
    const look = nameLookup();
    look('a.example', { family: 4 }, () => undefined);
    look('a.example', { family: 6 }, () => undefined);
    expect(open()).toEqual(['a.example', 'a.example']);
  });

  it('takes two threads at most', () => {
    const look = nameLookup();
    for (const name of ['a', 'b', 'c']) look(name, {}, () => undefined);
    expect(open()).toEqual(['a', 'b']);
    answer('b', '8.8.8.8');
    expect(open()).toEqual(['a', 'c']);
  });

  it('lets names that are answered late wait for each other as well', () => {
    const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
    const look = nameLookup();
    const ask = (name: string): void => look(name, {}, () => undefined);
    for (const slow of ['x', 'y']) ask(slow);
    clock.mockReturnValue(5000);
    for (const slow of ['x', 'y']) answer(slow, '8.8.8.8');
    for (const name of ['x', 'y', 'a', 'b']) ask(name);
    expect(open()).toEqual(['x', 'a', 'b']);
  });

  it('lets names that fail wait for each other, and nobody else for them', () => {
    const look = nameLookup();
    const ask = (name: string): void => look(name, {}, () => undefined);
    for (const dead of ['x', 'y', 'z']) {
      ask(dead);
      answer(dead);
    }
    for (const dead of ['x', 'y', 'z']) ask(dead);
    expect(open()).toEqual(['x']);
    ask('a');
    ask('b');
    expect(open()).toEqual(['x', 'a', 'b']);
    answer('x', '8.8.8.8');
    expect(open()).toEqual(['a', 'b', 'y']);
    // It answers again, so it is as good as any.
    ask('x');
    answer('a', '8.8.8.8');
    expect(open()).toEqual(['b', 'y', 'x']);
  });
});
