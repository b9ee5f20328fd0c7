import { americaStJohns } from './fixtures/america-st-johns';
import { australiaLordHowe } from './fixtures/australia-lord-howe';
import { europeKyiv } from './fixtures/europe-kyiv';
import { changeOf, clocksAround, type ZoneTransition } from './fixtures/zone-transition';
import { localText } from './time-zone';
import { resolveWallClock, type WallClock, type WallClockMeaning } from './wall-clock';

const MINUTE = 60_000;

describe('resolveWallClock', () => {
  it.each([
    ['Europe/Kyiv', europeKyiv],
    ['Australia/Lord_Howe', australiaLordHowe],
    ['America/St_Johns', americaStJohns],
  ] as const)('is right every 15 minutes within 3 hours of each change of %s', (zone, table) => {
    const wrong = table.flatMap((row) => wrongAround(row, table, zone));
    expect(wrong).toEqual([]);
  });

  it.each([
    ['Europe/Kyiv', '2026-03-29T02:59:59', 'unique 2026-03-29T00:59:59.000Z'],
    ['Europe/Kyiv', '2026-03-29T03:00:00', kyivGap2026()],
    ['Europe/Kyiv', '2026-03-29T03:30:00', kyivGap2026()],
    ['Europe/Kyiv', '2026-03-29T03:59:59', kyivGap2026()],
    ['Europe/Kyiv', '2026-03-29T04:00:00', 'unique 2026-03-29T01:00:00.000Z'],
    [
      'Europe/Kyiv',
      '2026-10-25T03:30:00',
      'overlap 2026-10-25T03:30:00+03:00 2026-10-25T03:30:00+02:00',
    ],
    // The summer in which Ukraine left Moscow time: an overlap in July.
    [
      'Europe/Kyiv',
      '1990-07-01T01:30:00',
      'overlap 1990-07-01T01:30:00+04:00 1990-07-01T01:30:00+03:00',
    ],
    ['Europe/Kyiv', '2099-07-01T12:00:00', 'unique 2099-07-01T09:00:00.000Z'],
    [
      'Australia/Lord_Howe',
      '2024-10-06T02:15:00',
      'gap 2024-10-06T01:59:00+10:30 2024-10-06T02:30:00+11:00',
    ],
    [
      'America/Sao_Paulo',
      '2018-11-04T00:30:00',
      'gap 2018-11-03T23:59:00-03:00 2018-11-04T01:00:00-02:00',
    ],
    // Samoa crossed the date line and had no 30 December.
    [
      'Pacific/Apia',
      '2011-12-30T12:00:00',
      'gap 2011-12-29T23:59:00-10:00 2011-12-31T00:00:00+14:00',
    ],
    ['UTC', '2026-03-29T03:30:00', 'unique 2026-03-29T03:30:00.000Z'],
    ['UTC', '0050-03-29T03:30:00', 'unique 0050-03-29T03:30:00.000Z'],
  ])('%s %s: %s', (zone, wall, meaning) => {
    expect(told(resolveWallClock(wallOf(Date.parse(`${wall}Z`)), zone))).toBe(meaning);
  });

  it('throws for a zone that is none', () => {
    expect(() => resolveWallClock(wallOf(0), 'Kyiv')).toThrow(RangeError);
  });
});

function kyivGap2026(): string {
  return 'gap 2026-03-29T02:59:00+02:00 2026-03-29T04:00:00+03:00';
}

function told(meaning: WallClockMeaning): string {
  if (meaning.kind === 'unique') return `unique ${new Date(meaning.instant).toISOString()}`;
  if (meaning.kind === 'gap') return `gap ${meaning.before} ${meaning.after}`;
  return `overlap ${meaning.first} ${meaning.second}`;
}

function wallOf(shown: number): WallClock {
  const date = new Date(shown);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** The meanings that differ from what a walk through the table's clocks finds. */
function wrongAround(
  row: ZoneTransition,
  table: readonly ZoneTransition[],
  zone: string
): string[] {
  const change = changeOf(row);
  const clocks = clocksAround(table, change, 8);
  const wrong: string[] = [];
  for (let step = -12; step <= 12; step += 1) {
    const shown = change + (row[1] + step * 15) * MINUTE;
    const expected = told(meaningOf(clocks.get(shown) ?? [], change, zone));
    const actual = told(resolveWallClock(wallOf(shown), zone));
    if (actual !== expected) {
      wrong.push(`${new Date(shown).toISOString()}: ${actual}, expected ${expected}`);
    }
  }
  return wrong;
}

function meaningOf(
  [first, second]: readonly number[],
  change: number,
  zone: string
): WallClockMeaning {
  if (first === undefined) {
    const before = localText(change - MINUTE, zone);
    return { kind: 'gap', before, after: localText(change, zone) };
  }
  if (second === undefined) return { kind: 'unique', instant: first };
  return { kind: 'overlap', first: localText(first, zone), second: localText(second, zone) };
}
