import { endpointHealth } from './endpoint-health';

const NOW = Date.parse('2024-02-01T15:25:00.000Z');
const well = { enabled: true, state: 'active', pausedUntil: null } as const;
const later = '2024-02-01T15:25:01.000Z';
const closed = { ...well, state: 'disabled-by-410', enabled: false } as const;

describe('endpointHealth', () => {
  it.each([
    ['active', well, 0],
    ['retrying', well, 1],
    ['paused', { ...well, pausedUntil: later }, 1],
    ['active', { ...well, pausedUntil: '2024-02-01T15:24:59.000Z' }, 0],
    ['failing', { ...well, state: 'failing', pausedUntil: later }, 1],
    ['off', { ...well, state: 'failing', enabled: false }, 1],
    ['disabled-by-410', closed, 0],
  ] as const)('is %s for %j with %d that failed before', (health, endpoint, retrying) => {
    expect(endpointHealth(endpoint, { isSending: true, retrying }, NOW)).toBe(health);
  });

  it.each([
    ['unknown', well],
    ['paused', { ...well, pausedUntil: later }],
    ['failing', { ...well, state: 'failing' }],
    ['off', { ...well, enabled: false }],
    ['disabled-by-410', closed],
  ] as const)('is %s for %j before the counts have been read', (health, endpoint) => {
    const unread = { isSending: undefined, retrying: undefined };
    expect(endpointHealth(endpoint, unread, NOW)).toBe(health);
  });

  it.each([
    ['stopped', well],
    ['stopped', { ...well, pausedUntil: later }],
    ['failing', { ...well, state: 'failing' }],
    ['off', { ...well, enabled: false }],
    ['disabled-by-410', closed],
  ] as const)('is %s for %j while the outbox is switched off', (health, endpoint) => {
    expect(endpointHealth(endpoint, { isSending: false, retrying: 1 }, NOW)).toBe(health);
  });
});
