import { afterAttempt, type AttemptOutcome, awaitsReturn } from './delivery-outcome';
import { PROBE_SECONDS } from './probe-schedule';
import { RETRY_SECONDS } from './retry-schedule';

const NOW = 1_700_000_000_000;
const after = (attempts: number, outcome: AttemptOutcome, dueAt: number | null = null) =>
  afterAttempt({
    attempts,
    outcome,
    now: NOW,
    random: 0,
    retrySeconds: RETRY_SECONDS,
    dueAt,
    isGivenUp: false,
    probes: 0,
    probeSeconds: PROBE_SECONDS,
  });
/** When a failing endpoint is tried next. */
const probeAt = NOW + 5000;
const answered = (status: number, retryAfter: string | null = null): AttemptOutcome => ({
  kind: 'answered',
  status,
  retryAfter,
});

describe('afterAttempt', () => {
  it.each([200, 201, 202, 204, 299])('%d is success', (status) => {
    expect(after(1, answered(status))).toEqual({
      delivery: { state: 'delivered' },
      endpoint: { kind: 'healthy' },
    });
  });

  it.each([301, 302, 307, 308, 400, 401, 404, 409, 500])('%d is tried again', (status) => {
    expect(after(1, answered(status))).toEqual({
      delivery: { state: 'pending', nextAt: NOW + 5000 },
      endpoint: { kind: 'unchanged', probeAt },
    });
  });

  it.each([429, 502, 503, 504])('%d is tried again, and the rest waits as long', (status) => {
    expect(after(1, answered(status))).toEqual({
      delivery: { state: 'pending', nextAt: NOW + 5000 },
      endpoint: { kind: 'paused', until: NOW + 5000, probeAt },
    });
  });

  it('leaves the endpoint alone until it is probed when it is not asked to', () => {
    expect(after(3, answered(502))).toEqual({
      delivery: { state: 'pending', nextAt: NOW + 1_800_000 },
      endpoint: { kind: 'paused', until: probeAt, probeAt },
    });
  });

  it('tries again when nobody answers', () => {
    expect(after(3, { kind: 'failed', reason: 'no answer' }).delivery).toEqual({
      state: 'pending',
      nextAt: NOW + 1_800_000,
    });
  });

  it('ends the subscription at 410, also at the last attempt', () => {
    for (const attempts of [1, 10]) {
      expect(after(attempts, answered(410))).toMatchObject({
        delivery: { state: 'dead' },
        endpoint: { kind: 'gone' },
      });
    }
  });

  it.each([429, 502, 503, 504])('leaves the endpoint alone for as long as a %d asks', (status) => {
    expect(after(1, answered(status, '60'))).toEqual({
      delivery: { state: 'pending', nextAt: NOW + 60_000 },
      endpoint: { kind: 'paused', until: NOW + 60_000, probeAt: NOW + 60_000 },
    });
  });

  it('never tries earlier than the schedule', () => {
    expect(after(3, answered(429, '1')).delivery).toEqual({
      state: 'pending',
      nextAt: NOW + 1_800_000,
    });
  });

  it('honours Retry-After of other answers for the one delivery', () => {
    expect(after(1, answered(500, '60'))).toEqual({
      delivery: { state: 'pending', nextAt: NOW + 60_000 },
      endpoint: { kind: 'unchanged', probeAt: NOW + 60_000 },
    });
  });

  it('does not trust a Retry-After of years', () => {
    expect(after(1, answered(429, '999999999')).delivery).toEqual({
      state: 'pending',
      nextAt: NOW + 86_400_000,
    });
  });

  it('gives up after the tenth failure and says why', () => {
    expect(after(9, answered(500)).delivery.state).toBe('pending');
    expect(after(10, answered(500))).toEqual({
      delivery: { state: 'dead' },
      endpoint: {
        kind: 'failing',
        reason: expect.stringContaining('answered 500') as string,
        probeAt,
      },
    });
  });

  it('leaves the schedule as it was when a probe fails, however many have', () => {
    for (const attempts of [2, 11]) {
      expect(after(attempts, answered(500), NOW + 700_000).delivery).toEqual({
        state: 'pending',
        nextAt: NOW + 700_000,
      });
    }
  });
});

describe('awaitsReturn', () => {
  it.each([
    ['an endpoint that is away', 'failing', NOW - 60_000, NOW - 600_000, true],
    ['an endpoint whose first failure it was', 'failing', NOW - 60_000, NOW - 60_000, true],
    ['an endpoint that has taken something since', 'failing', NOW - 60_000, NOW - 1000, false],
    ['an endpoint that is well', 'failing', NOW - 60_000, null, false],
    ['the only attempt', 'failing', null, null, true],
    ['an endpoint that wants nothing more', 'gone', NOW - 60_000, null, true],
  ] as const)('%s', (_what, kind, triedAt, failingSince, expected) => {
    expect(awaitsReturn(kind, triedAt, failingSince)).toBe(expected);
  });
});

it('says no more of an endpoint when a given-up delivery only shows that it is still away', () => {
  const facts = { attempts: 11, outcome: answered(500), now: NOW, random: 0, dueAt: null };
  const schedules = { retrySeconds: RETRY_SECONDS, probes: 0, probeSeconds: PROBE_SECONDS };
  expect(afterAttempt({ ...facts, ...schedules, isGivenUp: true })).toEqual({
    delivery: { state: 'dead' },
    endpoint: { kind: 'unchanged', probeAt },
  });
});
