import { contributorsOf, numberedContributors } from './contributors';
import type { CreditFacts } from './facts';

const row = (documentId: string, more: Partial<CreditFacts> = {}): CreditFacts => ({
  role: null,
  creditedAs: null,
  author: { documentId, name: `Sample ${documentId}`, slug: null, kind: null, translations: [] },
  ...more,
});

describe('contributorsOf', () => {
  it('keeps two authors of the same name apart', () => {
    const same = row('2', { creditedAs: 'Sample 1' });
    expect(contributorsOf([row('1'), same], 'en')).toHaveLength(2);
  });

  it('leaves out rows without an author, and fills what is empty', () => {
    expect(contributorsOf([row('1', { author: null }), row('2')], 'en')).toEqual([
      {
        role: 'author',
        name: 'Sample 2',
        kind: 'person',
        author: { documentId: '2', name: 'Sample 2', slug: null },
      },
    ]);
  });

  it('keeps the name of somebody who is no longer an author', () => {
    const kept = row('1', { author: null, creditedAs: 'Ann Sample' });
    expect(contributorsOf([kept, kept], 'en')).toEqual([
      { role: 'author', name: 'Ann Sample', kind: 'person', author: null },
    ]);
  });
});

describe('numberedContributors', () => {
  it('counts rows, so that nobody gets the number of somebody else', () => {
    const rows = [row('1', { author: null }), row('2'), row('2'), row('3')];
    expect(numberedContributors(rows, 'en').map((one) => one?.name ?? null)).toEqual([
      null,
      'Sample 2',
      'Sample 3',
    ]);
  });
});
