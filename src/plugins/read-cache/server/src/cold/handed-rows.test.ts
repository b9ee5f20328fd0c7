import { RowShape, type Row } from './compiled/row-shape';
import { HandedRows } from './handed-rows';

const META = {
  uid: 'api::story.story',
  attributes: {
    id: { type: 'increments' },
    title: { type: 'string' },
    body: { type: 'blocks' },
    at: { type: 'datetime' },
  },
  columnToAttribute: { id: 'id', title: 'title', body: 'body', at: 'at' },
};

const GIVEN = new RowShape(META, ['id', 'title', 'body']);
const WANTED = new RowShape(META, ['title', 'id']);

const ROWS: Row[] = [
  [2, 'Two', '[]'],
  [1, 'One', '[]'],
];

function setUp() {
  const state = { epoch: 1 as number | null, isInTransaction: false, request: {} };
  const handed = new HandedRows(
    { epoch: () => state.epoch, isInTransaction: () => state.isInTransaction },
    () => state.request
  );
  const keep = (rows = ROWS, shape = GIVEN) => handed.keeper()?.(META.uid, rows, shape);
  const rowsOf = (ids: number[], shape = WANTED) => handed.rowsOf(META.uid, ids, shape);
  return { state, handed, keep, rowsOf };
}

describe('HandedRows', () => {
  it('gives the rows that were read before, in the order of their ids', () => {
    const { keep, rowsOf, handed } = setUp();
    keep();
    expect(rowsOf([2, 1, 2])).toEqual([
      ['One', 1],
      ['Two', 2],
    ]);
    expect(rowsOf([1, 3])).toBeNull();
    expect(handed.rowsOf('api::other.other', [1], WANTED)).toBeNull();
  });

  it('gives nothing where a column was not read, or two had one name', () => {
    const { keep, rowsOf } = setUp();
    keep();
    expect(rowsOf([1], new RowShape(META, ['id', 'at']))).toBeNull();
    expect(rowsOf([1], new RowShape(META, ['id', 'title', 'id']))).toBeNull();
  });

  it('gives the last reading of a row', () => {
    const { keep, rowsOf } = setUp();
    keep();
    keep([[1, 'Once more', '[]']]);
    expect(rowsOf([1])).toEqual([['Once more', 1]]);
  });

  it('keeps few readings of a request that never ends', () => {
    const { keep, rowsOf } = setUp();
    for (let id = 1; id <= 9; id += 1) keep([[id, `Story ${id}`, '[]']]);
    expect([rowsOf([1]), rowsOf([9])]).toEqual([null, [['Story 9', 9]]]);
  });

  it('forgets with a write, and with the request', () => {
    const { state, keep, rowsOf } = setUp();
    keep();
    state.epoch = 2;
    expect(rowsOf([1])).toBeNull();
    keep();
    expect(rowsOf([1])).not.toBeNull();
    state.request = {};
    expect(rowsOf([1])).toBeNull();
  });

  it('does not keep what was read while something was written', () => {
    const { state, handed, rowsOf } = setUp();
    const keeper = handed.keeper();
    state.epoch = 2;
    keeper?.(META.uid, ROWS, GIVEN);
    expect(rowsOf([1])).toBeNull();
  });

  it('neither keeps nor gives anything in a transaction, or while writes may go unnoticed', () => {
    const { state, handed, keep, rowsOf } = setUp();
    keep();
    state.isInTransaction = true;
    expect([handed.keeper(), rowsOf([1])]).toEqual([undefined, null]);
    state.isInTransaction = false;
    state.epoch = null;
    expect([handed.keeper(), rowsOf([1])]).toEqual([undefined, null]);
  });

  it('keeps back what entries share with the driver', () => {
    const { keep, rowsOf } = setUp();
    keep([
      [1, 'One', [{ type: 'paragraph' }]],
      [2, 'Two', null],
    ]);
    const shape = new RowShape(META, ['id', 'body']);
    expect([rowsOf([1], shape), rowsOf([2], shape)]).toEqual([null, [[2, null]]]);
    expect(rowsOf([1])).toEqual([['One', 1]]);
  });
});
