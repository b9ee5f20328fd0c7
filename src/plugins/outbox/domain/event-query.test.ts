import { writeCursor } from './cursor';
import { readEventQuery } from './event-query';

describe('readEventQuery', () => {
  it('has defaults', () => {
    expect(readEventQuery({})).toEqual({
      ok: true,
      query: { after: null, limit: 100, types: null },
    });
  });

  it.each([
    [
      { after: '0', limit: '1' },
      { after: { sequence: 0, digest: null }, limit: 1, types: null },
    ],
    [
      { after: '42', limit: '500' },
      { after: { sequence: 42, digest: null }, limit: 500, types: null },
    ],
    [
      { after: writeCursor({ sequence: 42, digest: 'Ab-_01234567' }) },
      { after: { sequence: 42, digest: 'Ab-_01234567' }, limit: 100, types: null },
    ],
    [{ type: 'article.deleted' }, { after: null, limit: 100, types: ['article.deleted'] }],
    [
      { type: 'photo.*,author.created' },
      {
        after: null,
        limit: 100,
        types: ['author.created', 'photo.created', 'photo.updated', 'photo.deleted'],
      },
    ],
  ])('reads %j', (parameters, query) => {
    expect(readEventQuery(parameters)).toEqual({ ok: true, query });
  });

  it.each<[Record<string, unknown>, string]>([
    [{ after: '-1' }, 'after'],
    [{ after: '1.5' }, 'after'],
    [{ after: '1e3' }, 'after'],
    [{ after: '' }, 'after'],
    [{ after: ' 1' }, 'after'],
    [{ after: '0x1' }, 'after'],
    [{ after: 'evt_0123456789' }, 'after'],
    [{ after: ['MTowOg', 'MTowOg'] }, 'after'],
    [{ after: '2147483648' }, 'after'],
    [{ after: ['1', '2'] }, 'after'],
    [{ after: { $gt: '1' } }, 'after'],
    [{ limit: '0' }, 'limit'],
    [{ limit: '501' }, 'limit'],
    [{ limit: 'all' }, 'limit'],
    [{ type: '' }, 'type'],
    [{ type: 'article' }, 'type'],
    [{ type: 'article.deleted,' }, 'type'],
    [{ type: ['article.deleted'] }, 'type'],
    [{ type: "article.deleted' or 1=1" }, 'type'],
    [{ before: '1' }, 'before'],
    [{ pagination: { page: '1' } }, 'pagination'],
  ])('refuses %j', (parameters, name) => {
    expect(readEventQuery(parameters)).toMatchObject({
      ok: false,
      problems: [{ path: [name], message: expect.any(String), code: expect.any(String) }],
    });
  });
});
