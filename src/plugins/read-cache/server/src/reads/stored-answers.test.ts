import { Collected } from '../../../domain/collected';
import { TagCollector } from '../tags/tag-collector';
import type { InnerResult } from './inner-request';
import { StoredAnswers } from './stored-answers';

const REQUEST = { method: 'GET' as const, url: '/api/articles', headers: {} };

function setUp(strapis: { status?: number; body?: string } = {}) {
  const tags = new TagCollector();
  const state = { era: 1, asked: 0, stored: 'stored' as string | null };
  const answers = new StoredAnswers({
    answer: async () => {
      tags.add(() => ['the store']);
      return state.stored === null ? null : { route: 'article.list', body: state.stored };
    },
    era: () => state.era,
    gather: (work) => tags.gather(work),
    use: (gathered) => tags.use(gathered),
  });
  const ask = async (): Promise<InnerResult> => {
    state.asked += 1;
    tags.add(() => ['Strapi']);
    const { status = 200, body = 'stored' } = strapis;
    const headers = {
      'x-from': 'Strapi',
      'content-length': String(Buffer.byteLength(body)),
      etag: '"of this body"',
    };
    return { kind: 'whole', answer: { status, headers, body: Buffer.from(body) } };
  };
  const answer = () => answers.answer(REQUEST, ask);
  const read = async () => {
    const result = await answer();
    if (result?.kind !== 'whole') return null;
    const { body, headers } = result.answer;
    return `${body.toString()} ${String(headers['x-from'])}`;
  };
  /** On what the answer depends. */
  const depends = async () => {
    const collected = new Collected();
    await tags.collect(collected, read);
    return [...collected.tags];
  };
  return { state, answer, read, depends };
}

describe('StoredAnswers', () => {
  it('asks Strapi once for each route, and answers with its headers', async () => {
    const { state, read } = setUp();
    expect(await read()).toBe('stored Strapi');
    state.stored = 'another';
    expect([await read(), state.asked]).toEqual(['another Strapi', 1]);
  });

  it('says of each answer how long it is, and nothing of the bytes of another one', async () => {
    const { state, answer } = setUp();
    await answer();
    state.stored = 'довший';
    expect(await answer()).toEqual({
      kind: 'whole',
      answer: {
        status: 200,
        headers: { 'x-from': 'Strapi', 'content-length': '12' },
        body: Buffer.from('довший'),
      },
    });
  });

  it('asks Strapi again after a change of more than content', async () => {
    const { state, read } = setUp();
    await read();
    state.era = 2;
    await read();
    expect(state.asked).toBe(2);
  });

  it.each([
    ['has other bytes', { body: 'changed by a project' }],
    ['is refused', { status: 403 }],
  ])('leaves a route to Strapi whose answer %s', async (_, strapis) => {
    const { state, read } = setUp(strapis);
    await read();
    await read();
    expect(state.asked).toBe(2);
  });

  it.each([
    ['is the same as the store’s', {}, ['the store']],
    ['is another one', { body: 'changed by a project' }, ['the store', 'Strapi']],
  ])('depends on what was read for it, where Strapi’s answer %s', async (_, strapis, all) => {
    expect(await setUp(strapis).depends()).toEqual(all);
  });

  it('does not depend on the store where that has no answer', async () => {
    const { state, depends } = setUp();
    state.stored = null;
    expect(await depends()).toEqual([]);
  });

  it('says that it has no answer where the store has none', async () => {
    const { state, read } = setUp();
    state.stored = null;
    expect([await read(), state.asked]).toEqual([null, 0]);
  });
});
