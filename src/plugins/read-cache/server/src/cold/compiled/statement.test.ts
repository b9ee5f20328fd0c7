import { ANY_IDS, Statement } from './statement';

const query = (sql: string, bindings: unknown[]) => ({ toSQL: () => ({ sql, bindings }) });

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

  it('takes another text each time for one that is open', () => {
    const statement = new Statement(query('a = ? and b = ?', ['en', 'a-slug']), 'a-slug');
    expect(statement.values([], 'another')).toEqual(['en', 'another']);
  });

  it.each([
    ['in no place', ['en', 'uk']],
    ['in two places', ['en', 'en']],
  ])('leaves a text that is open %s to Strapi', (_what, bindings) => {
    const once = query('a = ? and b = ?', bindings);
    expect(() => new Statement(once, bindings[0] === bindings[1] ? 'en' : 'pl')).toThrow(
      'is not compiled'
    );
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
