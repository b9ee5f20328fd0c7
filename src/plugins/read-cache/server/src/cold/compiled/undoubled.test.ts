import { ANY_IDS } from './statement';
import { Undoubled } from './undoubled';

const SOME = 'from `b` as `t0` left join `c` as `t1` on `t0`.`id` = `t1`.`b_id` where `t1`.`a_id`';
const IN_ORDER = `select distinct \`t1\`.\`order\`, \`t0\`.*, \`t1\`.\`a_id\` ${SOME} in (?, ?) order by \`t1\`.\`order\` asc`;
const ONE = `select distinct \`t0\`.\`id\`, \`t1\`.\`a_id\` ${SOME} in (?, ?)`;

const undoubled = (sql: string) =>
  Undoubled.of({ toSQL: () => ({ sql, bindings: [...ANY_IDS] }) }, 'a_id');

describe('Undoubled', () => {
  it('leaves DISTINCT out, and nothing else', () => {
    expect(undoubled(IN_ORDER)?.statement.text(1)).toBe(
      IN_ORDER.replace('distinct ', '').replace('?, ?', '?')
    );
    expect(undoubled(ONE)?.statement.text(2)).toBe(ONE.replace('distinct ', ''));
  });

  it.each([
    ['a statement without it', ONE.replace('distinct ', '')],
    ['another order', `${ONE} order by \`t0\`.\`name\` asc`],
    ['an order beside the editor’s', IN_ORDER.replace('asc', 'asc, `t0`.`name` asc')],
    ['the other way round', IN_ORDER.replace(' asc', ' desc')],
    ['so many rows', `${ONE} limit ?`],
  ])('does not change %s', (_what, sql) => {
    expect(undoubled(sql)).toBeNull();
  });

  it.each([
    [
      'a place each',
      [
        [1, 7, 'a'],
        [2, 8, 'a'],
        [1, 7, 'b'],
      ],
      true,
    ],
    [
      'a row twice',
      [
        [1, 7, 'a'],
        [1, 7, 'a'],
      ],
      false,
    ],
    [
      'two rows in one place',
      [
        [1, 7, 'a'],
        [1, 8, 'a'],
      ],
      false,
    ],
    [
      'two rows in no place',
      [
        [null, 7, 'a'],
        [null, 8, 'a'],
      ],
      false,
    ],
  ])('suits an ordered list with %s: %j %j', (_what, rows, suits) => {
    expect(undoubled(IN_ORDER)?.suits({ columns: ['order', 'id', 'a_id'], rows })).toBe(suits);
  });

  it.each([
    [
      'one row for each owner',
      [
        [7, 'a'],
        [7, 'b'],
      ],
      true,
    ],
    [
      'two rows of one owner',
      [
        [7, 'a'],
        [8, 'a'],
      ],
      false,
    ],
  ])('suits what has no order with %s: %j %j', (_what, rows, suits) => {
    expect(undoubled(ONE)?.suits({ columns: ['id', 'a_id'], rows })).toBe(suits);
  });
});
