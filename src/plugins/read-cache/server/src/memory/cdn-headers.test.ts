import { ingredientsOf } from '../../../domain/document-names';
import { defaults, type ReadCacheSettings } from '../config';
import { CdnHeaders } from './cdn-headers';

const tables = {
  types: new Map([['articles', 'article']]),
  byRow: new Set<string>(),
  columns: new Map(),
  parts: new Map(),
  tables: new Map(),
};

function headers(settings: Partial<ReadCacheSettings>): CdnHeaders {
  const made = new CdnHeaders({ ...defaults, ...settings });
  if (made.isTold) made.watch(tables);
  return made;
}

const list = ingredientsOf(new Set(['list:articles']));

it('tells nothing unless that is configured', () => {
  const off = headers({ cdnMaxAge: 600 });
  expect(off.tagsOf(list)).toEqual([]);
  expect(off.policyAt(0, 900_000)).toEqual([]);
  expect(headers({ cdnTags: 'cache-tag' }).policyAt(0, 900_000)).toEqual([]);
});

it('tells the tags, and how long an answer may be kept', () => {
  const told = headers({ cdnTags: 'surrogate-key', cdnMaxAge: 600 });
  expect(told.tagsOf(list)).toEqual(['Surrogate-Key', 'article']);
  expect(told.policyAt(0, 900_000)).toEqual([
    'CDN-Cache-Control',
    'max-age=600',
    'Surrogate-Control',
    'max-age=600',
  ]);
});

it('lets nothing be kept beyond the moment at which the clock may change it', () => {
  const told = headers({ cdnTags: 'cache-tag', cdnMaxAge: 600 });
  const ageAt = (now: number, end: number) => told.policyAt(now, end)[1];
  expect(ageAt(100_000, 900_000)).toBe('max-age=600');
  expect(ageAt(800_000, 900_000)).toBe('max-age=100');
  expect(ageAt(800_999, 900_000)).toBe('max-age=100');
  expect(ageAt(801_000, 900_000)).toBe('max-age=99');
  expect(ageAt(899_900, 900_000)).toBe('max-age=0');
  expect(ageAt(900_000, 1_800_000)).toBe('max-age=600');
  // The clock may be set back.
  expect(ageAt(850_000, 900_000)).toBe('max-age=50');
});
