import { withoutOwn } from './own-parts';
import type { Schema } from './stored-schema';

const table = (name: string, ...columns: string[]): unknown => ({
  name,
  columns: columns.map((column) => ({ name: column, type: 'string' })),
  indexes: [],
  foreignKeys: [],
});

const schema = (...tables: unknown[]): Schema => ({ tables }) as Schema;

const own = {
  tables: new Set(['newsroom_marks']),
  columns: new Map([['authors', new Set(['is_shown'])]]),
};

it('leaves out tables, and columns in tables of others', () => {
  const whole = schema(
    table('authors', 'name', 'is_shown'),
    table('newsroom_marks', 'tag'),
    table('newsroom_pages_of_the_host', 'is_shown')
  );
  expect(withoutOwn(whole, own)).toEqual(
    schema(table('authors', 'name'), table('newsroom_pages_of_the_host', 'is_shown'))
  );
});

it('changes nothing where there is nothing', () => {
  const stock = schema(table('authors', 'name'));
  expect(withoutOwn(stock, own)).toEqual(stock);
});
