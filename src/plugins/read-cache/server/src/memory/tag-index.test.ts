import { AnswerStore } from './answer-store';
import { Entry } from './entry';
import { TagIndex } from './tag-index';

const entry = (text: string) =>
  new Entry(Buffer.from(text), [], { cacheControl: 'public', vary: 'Origin' });

describe('TagIndex', () => {
  it('leads from tags to answers, and knows no tag that none carries', () => {
    const index = new TagIndex();
    index.add('one', ['a', 'b']);
    index.add('two', ['b']);
    expect([...index.answersOf(['b', 'unknown'])]).toEqual(['one', 'two']);
    index.remove('one');
    expect([index.size, index.countOf('one'), index.countOf('two')]).toEqual([1, 0, 1]);
    index.remove('two');
    expect(index.size).toBe(0);
  });
});

describe('AnswerStore with tags', () => {
  it('drops what carries a tag of the change, and what carries none', () => {
    const store = new AnswerStore(100_000);
    store.keep('a', entry('1'), store.generation, new Set(['x', 'y']));
    store.keep('b', entry('1'), store.generation, new Set(['y']));
    store.keep('untagged', entry('1'), store.generation);
    expect(store.flush(new Set())).toBe(0);
    expect(store.flush(new Set(['x']))).toBe(2);
    expect([store.get('a'), store.get('b'), store.get('untagged')].map(Boolean)).toEqual([
      false,
      true,
      false,
    ]);
    expect(store.tagCount).toBe(1);
  });

  it('keeps what was begun before a write of something else, but not before all was dropped', () => {
    const store = new AnswerStore(100_000);
    const { generation } = store;
    store.flush(new Set(['x']));
    store.keep('a', entry('1'), generation, new Set(['y']));
    expect(store.count).toBe(1);
    store.flush();
    store.keep('a', entry('1'), generation, new Set(['y']));
    expect([store.count, store.tagCount]).toEqual([0, 0]);
  });

  it('forgets the tags of answers that are pushed out, replaced or too large', () => {
    const store = new AnswerStore(20_000);
    for (let number = 0; number < 100; number += 1) {
      const kept = entry('1');
      store.keep(`${number}`, kept, store.generation, new Set([`tag ${number}`, 'all']));
      store.recount(`${number}`, kept);
    }
    expect(store.tagCount).toBe(store.count + 1);
    store.keep('99', entry('2'), store.generation, new Set(['other']));
    store.keep('large', entry('x'.repeat(30_000)), store.generation, new Set(['large']));
    expect(store.tagCount).toBe(store.count + 1);
    expect(store.flush(new Set(['large', 'tag 99']))).toBe(0);
  });
});
