import { dayOf } from '../../../src/plugins/newsroom/domain/newsroom-day';
import { readNewsroomTime } from '../../../src/plugins/newsroom/domain/time-input';
import { liveBriefs } from './live-briefs';

const ZONE = 'Europe/Kyiv';
const versions = liveBriefs.flatMap((sample) => [sample, ...(sample.translations ?? [])]);
const published = versions.filter(({ stage }) => stage === 'published');
const instants = published.map(({ fields }) => {
  const time = readNewsroomTime(fields.datePublished, ZONE);
  if (!time.ok || time.instant === null) throw new Error(`No time: "${fields.title}"`);
  return time.instant;
});

describe('the sample briefs', () => {
  it('are thirty published ones, six of them in Ukrainian, and one draft', () => {
    expect(published).toHaveLength(30);
    expect(published.filter(({ locale }) => locale === 'uk')).toHaveLength(6);
    expect(versions.length - published.length).toBe(1);
  });

  it('fall on three days of the newsroom', () => {
    const days = instants.map((instant) => dayOf(Date.parse(instant), ZONE));
    const totals = [...new Set(days)].map((day) => [day, days.filter((d) => d === day).length]);
    expect(totals).toEqual([
      ['2024-01-31', 9],
      ['2024-02-01', 12],
      ['2024-10-27', 9],
    ]);
  });

  it('come in order, from shortly after midnight to both half past threes', () => {
    expect(instants).toEqual(instants.toSorted());
    expect(instants).toEqual(
      expect.arrayContaining([
        '2024-01-31T22:04:00.000Z',
        '2024-10-27T00:30:00.000Z',
        '2024-10-27T01:30:00.000Z',
      ])
    );
  });

  it('include pinned ones, key events, sources, and several of one story', () => {
    const fields = published.map((version) => version.fields);
    expect(fields.some(({ pinned }) => pinned)).toBe(true);
    expect(fields.some(({ keyEvent }) => keyEvent)).toBe(true);
    expect(fields.some(({ sourceUrl }) => sourceUrl)).toBe(true);
    expect(fields.filter(({ article }) => article === 'bridge').length).toBeGreaterThan(3);
  });
});
