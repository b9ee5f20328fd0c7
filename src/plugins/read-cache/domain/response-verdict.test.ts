import { isEventStream, judgeAnswer } from './response-verdict';

describe('judgeAnswer', () => {
  it.each([
    ['an ordinary answer', { status: 200, headers: {} }],
    ['public caching', { status: 200, headers: { 'cache-control': 'public' } }],
    ['a word in the type', { status: 200, headers: { 'content-type': 'application/json' } }],
  ])('keeps %s', (_what, answer) => {
    expect(judgeAnswer(answer, { obeysCacheControl: true })).toEqual({ kind: 'keep' });
  });

  it.each([
    [{ status: 404, headers: {} }, 'pass', 'status'],
    [{ status: 301, headers: {} }, 'pass', 'status'],
    [{ status: 206, headers: {} }, 'pass', 'status'],
    [{ status: 500, headers: {} }, 'pass', 'status'],
    [{ status: 200, headers: { 'set-cookie': ['a=b'] } }, 'alone', 'set-cookie'],
    [{ status: 301, headers: { 'set-cookie': ['a=b'] } }, 'alone', 'set-cookie'],
    [{ status: 200, headers: { 'cache-control': 'no-store' } }, 'alone', 'cache-control'],
    [{ status: 404, headers: { 'cache-control': 'no-store' } }, 'alone', 'cache-control'],
    [{ status: 200, headers: { 'cache-control': 'a=1, Private' } }, 'alone', 'cache-control'],
  ])('does not keep %j: %s, %s', (answer, kind, reason) => {
    expect(judgeAnswer(answer, { obeysCacheControl: true })).toEqual({ kind, reason });
  });

  it('does not heed Cache-Control where it is told not to', () => {
    const answer = { status: 200, headers: { 'cache-control': 'no-store' } };
    expect(judgeAnswer(answer, { obeysCacheControl: false })).toEqual({ kind: 'keep' });
  });
});

describe('isEventStream', () => {
  it.each([
    ['text/event-stream', true],
    ['Text/Event-Stream; charset=utf-8', true],
    ['text/event-streams', false],
    ['application/json', false],
    [undefined, false],
  ])('%s: %s', (type, expected) => {
    expect(isEventStream({ 'content-type': type })).toBe(expected);
  });
});
