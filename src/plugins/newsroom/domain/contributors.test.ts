import { contributorsOf } from './contributors';
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
});
