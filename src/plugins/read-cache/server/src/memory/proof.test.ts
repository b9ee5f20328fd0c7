import type { Evidence } from '../../../domain/collected';
import { Proof } from './proof';

const statement = (
  sql: string,
  tags: string[] | null,
  found: string | null = 'rows'
): Evidence => ({
  sql,
  bindings: [],
  found,
  tags,
  bytes: 0,
});

/** A database that finds the same rows again, but for some statements. */
function database(others: Record<string, string | Error> = {}) {
  const asked: string[] = [];
  const ask = async ({ sql, found }: Evidence): Promise<string | null> => {
    asked.push(sql);
    const other = others[sql];
    if (other instanceof Error) throw other;
    return other ?? found;
  };
  return { asked, ask };
}

const evidence = [
  statement('list', ['list:articles']),
  statement('authors', ['authors.id:1', 'authors.id:2']),
  statement('store', null),
  statement('total', null),
];
const proof = () => new Proof({ evidence, told: new Set(['store.id:1']) });

describe('Proof', () => {
  it('asks only the statements that a change may show in, and holds where they find the same', async () => {
    const { asked, ask } = database();
    const rests = proof();
    expect(rests.isDoubted).toBe(false);
    rests.doubt('authors.id:2');
    rests.doubt('list:articles');
    expect(rests.isDoubted).toBe(true);
    expect(await rests.holds(ask)).toBe(true);
    expect([rests.isDoubted, asked]).toEqual([false, ['list', 'authors']]);
  });

  it('asks all that their sender has spoken of together', async () => {
    const { asked, ask } = database();
    const rests = proof();
    rests.doubt('store.id:1');
    expect([await rests.holds(ask), asked]).toEqual([true, ['store', 'total']]);
  });

  it('is refuted for ever by the first other row', async () => {
    const { asked, ask } = database({ list: 'other rows' });
    const rests = proof();
    rests.doubt('authors.id:1');
    rests.doubt('list:articles');
    expect([await rests.holds(ask), asked, rests.isDoubted]).toEqual([false, ['list'], true]);
    expect([await rests.holds(database().ask), rests.isDoubted]).toEqual([false, true]);
  });

  it.each<[string, Proof, string]>([
    [
      'nobody has seen',
      new Proof({ evidence: [statement('a', ['x'], null)], told: new Set() }),
      'x',
    ],
    ['no statement explains', proof(), 'from somewhere else'],
    ['is of anything', new Proof({ evidence: [statement('a', ['*'])], told: new Set() }), '*'],
  ])('is refuted by a change in what %s', async (_what, rests, tag) => {
    rests.doubt(tag);
    expect(await rests.holds(database().ask)).toBe(false);
  });

  it('is refuted where the database does not answer', async () => {
    const rests = proof();
    rests.doubt('list:articles');
    expect(await rests.holds(database({ list: new Error('Lost.') }).ask)).toBe(false);
  });

  it('asks again what was written while it was asked, and is in doubt until then', async () => {
    const { asked, ask } = database();
    const rests = proof();
    rests.doubt('list:articles');
    const seen: boolean[] = [];
    const meanwhile = async (one: Evidence): Promise<string | null> => {
      if (asked.length === 0) rests.doubt('list:articles');
      const found = await ask(one);
      seen.push(rests.isDoubted);
      return found;
    };
    expect(await rests.holds(meanwhile)).toBe(true);
    expect([asked, seen, rests.isDoubted]).toEqual([['list', 'list'], [true, true], false]);
  });

  it('stays in doubt where something is written each time', async () => {
    const rests = proof();
    rests.doubt('list:articles');
    const always = async ({ found }: Evidence): Promise<string | null> => {
      rests.doubt('list:articles');
      return found;
    };
    expect([await rests.holds(always), rests.isDoubted]).toEqual([false, true]);
  });

  it('answers those who ask at the same time one after the other', async () => {
    const { asked, ask } = database();
    const rests = proof();
    rests.doubt('list:articles');
    expect(await Promise.all([rests.holds(ask), rests.holds(ask)])).toEqual([true, true]);
    expect(asked).toEqual(['list']);
  });
});
