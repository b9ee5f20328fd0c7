import { formatInTimeZone } from 'date-fns-tz';

import { zoneHistory } from './zone-history';
import { clockText } from './time-zone';

const HOUR = 3_600_000;
const KYIV = 'Europe/Kyiv';
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
const histories = new Map([KYIV, own].map((zone) => [zone, zoneHistory(zone, 'first')]));

/** Each half-hour of the days around each change of a zone's clocks, 1970 to 2037. */
function aroundChanges(zone: string): number[] {
  const changes = (histories.get(zone)?.spans ?? [])
    .map(({ from, offset }) => from - offset)
    .filter((at) => at >= Date.UTC(1970, 0) && at < Date.UTC(2038, 0));
  return changes.flatMap((change) =>
    Array.from({ length: 96 }, (_, index) => change + (index - 48) * (HOUR / 2))
  );
}

const skippedHere = histories.get(own)?.skipped ?? [];

/** Wall clocks that this machine's zone leaves out when its summer begins. */
function isSkippedHere(wall: string): boolean {
  const at = Date.parse(`${wall}Z`);
  return skippedHere.some(({ from, to }) => from <= at && at < to);
}

function hourLater(wall: string): string {
  return new Date(Date.parse(`${wall}Z`) + HOUR).toISOString().slice(0, 19);
}

it('date-fns-tz says the same, unless the zone of the machine leaves that wall clock out', () => {
  const instants = [...aroundChanges(KYIV), ...aroundChanges(own)];
  const differences = instants.flatMap((at) => {
    const wall = clockText(at, KYIV);
    const said = formatInTimeZone(new Date(at), KYIV, "yyyy-MM-dd'T'HH:mm:ss");
    const expected = isSkippedHere(wall) ? hourLater(wall) : wall;
    return said === expected
      ? []
      : [`${new Date(at).toISOString()}: ${said} instead of ${expected}`];
  });
  expect(instants.length).toBeGreaterThan(10_000);
  expect(differences).toEqual([]);
});

it('is wrong at times on machines in zones with gaps of their own', () => {
  const wrong = aroundChanges(own).filter((at) => isSkippedHere(clockText(at, KYIV)));
  const zones = ['America/New_York', 'Europe/London'];
  expect(wrong.length > 0).toBe(zones.includes(own));
});
