import { endpointHealth } from './endpoint-health';

const NOW = Date.parse('2024-02-01T15:25:00.000Z');
const well = { enabled: true, state: 'active', pausedUntil: null } as const;
const later = '2024-02-01T15:25:01.000Z';

describe('endpointHealth', () => {
  it.each([
    ['active', well, 0],
    ['retrying', well, 1],
    ['paused', { ...well, pausedUntil: later }, 1],
    ['active', { ...well, pausedUntil: '2024-02-01T15:24:59.000Z' }, 0],
    ['failing', { ...well, state: 'failing', pausedUntil: later }, 1],
    ['off', { ...well, state: 'failing', enabled: false }, 1],
    ['disabled-by-410', { ...well, state: 'disabled-by-410', enabled: false }, 0],
  ] as const)('is %s for %j with %d that failed before', (health, endpoint, retrying) => {
    expect(endpointHealth(endpoint, { retrying }, NOW)).toBe(health);
  });
});
