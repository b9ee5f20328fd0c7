import { judgeAnswer } from './response-verdict';

const LIMITS = { maxSize: 1000, obeysCacheControl: true };

describe('judgeAnswer', () => {
  it.each([
    ['an ordinary answer', { status: 200, headers: {}, size: 1000 }],
    ['public caching', { status: 200, headers: { 'cache-control': 'public' }, size: 1 }],
    [
      'a word in the type',
      { status: 200, headers: { 'content-type': 'application/json' }, size: 1 },
    ],
  ])('keeps %s', (_what, answer) => {
    expect(judgeAnswer(answer, LIMITS)).toEqual({ kind: 'keep' });
  });

  it.each([
    [{ status: 404, headers: {}, size: 1 }, 'status'],
    [{ status: 301, headers: {}, size: 1 }, 'status'],
    [{ status: 206, headers: {}, size: 1 }, 'status'],
    [{ status: 500, headers: {}, size: 1 }, 'status'],
    [{ status: 200, headers: { 'set-cookie': ['a=b'] }, size: 1 }, 'set-cookie'],
    [{ status: 200, headers: { 'cache-control': 'no-store' }, size: 1 }, 'cache-control'],
    [{ status: 200, headers: { 'cache-control': 'max-age=1, Private' }, size: 1 }, 'cache-control'],
    [{ status: 200, headers: { 'content-type': 'text/event-stream' }, size: 1 }, 'stream'],
    [{ status: 200, headers: {}, size: 1001 }, 'size'],
  ])('refuses %j: %s', (answer, reason) => {
    expect(judgeAnswer(answer, LIMITS)).toEqual({ kind: 'refuse', reason });
  });

  it('does not heed Cache-Control where it is told not to', () => {
    const answer = { status: 200, headers: { 'cache-control': 'no-store' }, size: 1 };
    expect(judgeAnswer(answer, { maxSize: 10, obeysCacheControl: false })).toEqual({
      kind: 'keep',
    });
  });
});
