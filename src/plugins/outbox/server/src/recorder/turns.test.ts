import { setImmediate as nextTurn } from 'node:timers/promises';

import { inTurn } from './turns';

const transaction = {};
let said: string[] = [];
beforeEach(() => {
  said = [];
});

/** A write that takes a moment. */
function write(name: string): () => Promise<string> {
  return async () => {
    said.push(`${name} begins`);
    await nextTurn();
    said.push(`${name} ends`);
    return name;
  };
}

it('has the writes of one document follow each other', async () => {
  const results = [inTurn(transaction, 'a', write('1')), inTurn(transaction, 'a', write('2'))];
  expect(await Promise.all(results)).toEqual(['1', '2']);
  expect(said).toEqual(['1 begins', '1 ends', '2 begins', '2 ends']);
});

it.each([
  ['another document', transaction, 'b'],
  ['another transaction, which the database has wait', {}, 'a'],
])('lets %s go ahead', async (_what, other, key) => {
  await Promise.all([inTurn(transaction, 'a', write('1')), inTurn(other, key, write('2'))]);
  expect(said.slice(0, 2)).toEqual(['1 begins', '2 begins']);
});

it('lets a write within a write go ahead', async () => {
  await inTurn(transaction, 'a', () => inTurn(transaction, 'a', write('inner')));
  expect(said).toEqual(['inner begins', 'inner ends']);
});

it('goes on after a write that failed', async () => {
  const failed = inTurn(transaction, 'a', () => Promise.reject(new Error('No.')));
  const next = inTurn(transaction, 'a', write('2'));
  await expect(failed).rejects.toThrow('No.');
  expect(await next).toBe('2');
});
