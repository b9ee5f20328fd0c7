import { openValue, type OpenValue } from './open-value';
import { ANY_IDS, Statement } from './statement';

const query = (sql: string, bindings: unknown[]) => ({ toSQL: () => ({ sql, bindings }) });

const open = (value: unknown, index: number) => openValue(value, index) as OpenValue;

describe('Statement', () => {
  it('is itself where it has no list', () => {
    const statement = new Statement(query('select ? from a', [7]));
    expect([statement.text(0), statement.values([])]).toEqual(['select ? from a', [7]]);
  });

  it('makes room for as many ids as are given, among its other values', () => {
    const sql = 'select a from b where c = ? and d in (?, ?) and e = ? limit ?';
    const statement = new Statement(query(sql, ['c', ...ANY_IDS, 'e', 10]));
    expect(statement.text(1)).toBe('select a from b where c = ? and d in (?) and e = ? limit ?');
    expect(statement.text(3)).toContain('d in (?, ?, ?) and');
    expect(statement.values([4, 5, 6])).toEqual(['c', 4, 5, 6, 'e', 10]);
  });

  it('takes other values each time for those that are open', () => {
    const [slug, limit] = [open('a-slug', 0), open(10, 1)];
    const statement = new Statement(
      query('a = ? and b = ? limit ?', ['en', slug.stand, limit.stand]),
      [slug, limit]
    );
    expect(statement.values([], [open('another', 0), open(25, 1)])).toEqual(['en', 'another', 25]);
  });

  it('says whether a value is part of it', () => {
    const statement = new Statement(query('a like ?', [`%${open('a', 0).stand}%`]));
    expect([statement.holds(open('a', 0)), statement.holds(open('a', 1))]).toEqual([true, false]);
  });

  it.each([
    ['ids in two places', 'a in (?, ?) or b in (?, ?)', [...ANY_IDS, ...ANY_IDS]],
    ['ids that are no list', 'a = ? or a = ?', [...ANY_IDS]],
    ['half a list', 'a = ?', [ANY_IDS[0]]],
    ['question marks of its own', 'a \\? ?', [1]],
  ])('leaves %s to Strapi', (_what, sql, bindings) => {
    expect(() => new Statement(query(sql, bindings))).toThrow('is not compiled');
  });
});
