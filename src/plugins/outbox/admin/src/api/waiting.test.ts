import { probeBefore, waitingFor } from './waiting';

const NOW = Date.parse('2024-02-01T15:25:00.000Z');
const later = '2024-02-01T15:25:01.000Z';
const endpoint = { enabled: true, pausedUntil: null };
const due = { endpoint, nextAttemptAt: '2024-02-01T15:25:00.000Z', tries: 0 };
const untried = { ...due, nextAttemptAt: later };
const paused = { enabled: true, pausedUntil: later };

it.each([
  ['due', due, true],
  ['due', { ...due, tries: 3 }, true],
  ['retry', { ...untried, tries: 1 }, true],
  ['retry', { ...untried, tries: 1, endpoint: paused }, true],
  ['older', untried, true],
  ['paused', { ...untried, endpoint: paused }, true],
  ['off', { ...untried, endpoint: { ...paused, enabled: false } }, true],
  ['off', { ...due, endpoint: { ...endpoint, enabled: false } }, false],
  ['stopped', due, false],
] as const)('is %s for %j while the outbox sends: %s', (waiting, delivery, isSending) => {
  expect(waitingFor(delivery, { isSending, now: NOW })).toBe(waiting);
});

it.each([
  ['no probe', null, later, null],
  ['a probe before the attempt', later, '2024-02-01T15:30:00.000Z', later],
  ['a probe after it', later, '2024-02-01T15:25:00.500Z', null],
  ['a probe that is over', due.nextAttemptAt, later, null],
  ['no attempt to come', later, null, null],
] as const)('knows what may send it before its time: %s', (_what, probeAt, nextAttemptAt, at) => {
  expect(probeBefore({ endpoint: { probeAt }, nextAttemptAt }, NOW)).toBe(at);
});
