import { checkPagination } from './pagination';

const WITHOUT_LIMIT = -1;

describe('the pagination of a list', () => {
  it.each([
    [{ limit: 1 }, WITHOUT_LIMIT],
    [{ limit: 5000, start: 10 }, WITHOUT_LIMIT],
    [{ page: 2 }, WITHOUT_LIMIT],
    [{ page: 2, pageSize: 1000 }, WITHOUT_LIMIT],
    [{ limit: 100 }, 100],
    [{ page: 3 }, 100],
  ])('%j is taken with at most %d', (pagination, most) => {
    expect(() => checkPagination(pagination, most)).not.toThrow();
  });

  it.each([
    [{ limit: 0 }, WITHOUT_LIMIT],
    [{ limit: -1 }, WITHOUT_LIMIT],
    [{ page: 2_147_483_647, pageSize: 2 }, WITHOUT_LIMIT],
    [{ page: 2_147_483_647 }, WITHOUT_LIMIT],
    [{ page: 2_147_483_647 }, 100],
    [{ limit: 101 }, 100],
  ])('%j is refused with at most %d', (pagination, most) => {
    expect(() => checkPagination(pagination, most)).toThrow(/pagination/);
  });
});
