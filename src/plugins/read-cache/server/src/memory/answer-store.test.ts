import { AnswerStore } from './answer-store';
import { Entry } from './entry';

const entry = (text: string) =>
  new Entry(Buffer.from(text), [], { cacheControl: 'public', vary: 'Origin' });

describe('AnswerStore', () => {
  it('keeps an answer until something is written', () => {
    const store = new AnswerStore(100_000);
    store.keep('a', entry('1'), store.generation);
    expect(store.get('a')).toBeDefined();
    store.flush();
    expect(store.get('a')).toBeUndefined();
  });

  it('refuses an answer that was begun before a write', () => {
    const store = new AnswerStore(100_000);
    const { generation } = store;
    store.flush();
    store.keep('a', entry('1'), generation);
    expect(store.get('a')).toBeUndefined();
  });

  it('keeps nothing while suspended, nor what was begun meanwhile', () => {
    const store = new AnswerStore(100_000);
    store.suspend('x');
    store.suspend('y');
    const { generation } = store;
    store.keep('a', entry('1'), generation);
    store.resume('x');
    expect(store.isSuspended).toBe(true);
    store.resume('y');
    expect(store.isSuspended).toBe(false);
    store.keep('a', entry('1'), generation);
    expect(store.count).toBe(0);
  });

  it('stays below its limit whatever comes, keys and compressed forms counted', () => {
    const store = new AnswerStore(200_000);
    for (let index = 0; index < 1000; index += 1) {
      const key = `${index}${'k'.repeat(index)}`;
      const kept = entry(`${index} `.repeat(1000));
      store.keep(key, kept, store.generation);
      kept.variant('br');
      kept.variant('gzip');
      store.recount(key, kept);
      expect(store.bytes).toBeLessThanOrEqual(200_000);
    }
    expect(store.count).toBeGreaterThan(5);
  });

  it('does not bring back an entry that was forgotten while it was compressed', () => {
    const store = new AnswerStore(100_000);
    const old = entry('1');
    store.keep('a', old, store.generation);
    store.flush();
    store.recount('a', old);
    expect(store.count).toBe(0);
  });
});
