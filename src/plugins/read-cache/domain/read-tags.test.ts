import { readTags } from './read-tags';
import { shapeOf } from './select-shape';
import type { TrackedTable } from './tracked-table';

const table = (name: string, more: Partial<TrackedTable> = {}): [string, TrackedTable] => [
  name,
  { name, keys: ['id', 'document_id', 'slug'], hasDrafts: false, needs: [], ...more },
];
const tables = new Map([
  table('articles', { hasDrafts: true }),
  table('authors'),
  table('stories', { hasDrafts: true, hasLocale: true }),
  table('articles_cmps', { keys: ['entity_id', 'cmp_id'], needs: [['articles']] }),
  table('credits', { keys: ['id'], needs: [['articles_cmps']] }),
  table('links', { keys: ['article_id', 'author_id'], needs: [['articles']] }),
  table('files_mph', { keys: ['file_id', 'related_id'], needs: [[]], typeColumn: 'related_type' }),
]);

const tagsOf = (sql: string, bindings: unknown[] = [], ids: unknown[] | null = []): string[] =>
  readTags(shapeOf(sql), tables, { bindings, ids });

const PUBLIC = 'select t0.* from articles as t0 where (t0.published_at is not null';

describe('readTags', () => {
  it.each<[string, string, unknown[], string[]]>([
    ['a list', `${PUBLIC} and t0.locale = ?) limit ?`, ['en', 10], ['list:articles']],
    [
      'a list in one language',
      `${PUBLIC} and t0.locale = ?) limit ?`.replace('articles', 'stories'),
      ['en', 10],
      ['list:stories@en'],
    ],
    [
      'a list in all languages',
      `${PUBLIC}) limit ?`.replace('articles', 'stories'),
      [10],
      ['list:stories'],
    ],
    [
      'a list that may show drafts',
      'select t0.* from articles as t0 limit ?',
      [10],
      ['list:articles', 'list:articles~'],
    ],
    ['a slug', `${PUBLIC} and t0.slug = ?) limit ?`, ['a', 1], ['articles.slug:a']],
    [
      'a document, a draft or not',
      'select t0.* from articles as t0 where (t0.document_id = ?)',
      ['x'],
      ['articles.document_id:x', 'articles.document_id:x~'],
    ],
    [
      'ids',
      'select t0.a from articles as t0 where (t0.id in (?, ?))',
      [1, 2],
      ['articles.id:1', 'articles.id:2'],
    ],
    [
      'an id in another form',
      'select t0.* from authors as t0 where t0.id = ?',
      ['01'],
      ['list:authors'],
    ],
    [
      'a slug over two lines',
      'select t0.* from authors as t0 where t0.slug = ?',
      ['a\nb'],
      ['list:authors'],
    ],
    ['a table of somebody else', 'select t0.* from up_roles as t0', [], []],
    ['what cannot be read', 'select 1 from articles a, authors b', [], ['*']],
    [
      'a part inside another',
      'select id from articles where id in (select article_id from links)',
      [],
      ['list:articles', 'list:articles~', 'list:links', 'list:links~'],
    ],
    [
      'a filter through other tables',
      `select distinct t0.* from articles as t0 left join articles_cmps as t1 on t0.id = t1.entity_id left join credits as t2 on t1.cmp_id = t2.id where (t0.published_at is not null and t2.role = ?)`,
      ['author'],
      ['list:articles', 'list:articles_cmps', 'list:credits'],
    ],
    [
      'the same among drafts',
      `select distinct t0.* from articles as t0 left join articles_cmps as t1 on t0.id = t1.entity_id where (t1.field = ?)`,
      ['credits'],
      ['list:articles', 'list:articles~', 'list:articles_cmps', 'list:articles_cmps~'],
    ],
    [
      'components',
      'select t0.role, t1.entity_id from credits as t0 left join articles_cmps as t1 on t0.id = t1.cmp_id where (t1.entity_id in (?)) limit ?',
      [7, 1],
      ['articles_cmps.entity_id:7'],
    ],
  ])('%s', (_what, sql, bindings, tags) => {
    expect(tagsOf(sql, bindings, null)).toEqual(tags);
  });

  const RELATION =
    'select t0.*, t1.author_id from articles as t0 left join links as t1 on t0.id = t1.article_id where (t1.author_id in (?)';

  it('a relation depends on the row that leads to it, and on those it leads to', () => {
    expect(tagsOf(`${RELATION})`, [5], [8, 9])).toEqual([
      'links.author_id:5',
      'articles.id:8',
      'articles.id:9',
    ]);
    expect(tagsOf(`${RELATION} and t0.published_at is not null)`, [5], [8])).toEqual([
      'links.author_id:5',
      'articles.id:8',
      'turned:articles',
    ]);
  });

  it('a relation depends on the whole table where others may be found later', () => {
    const list = ['links.author_id:5', 'list:articles', 'list:articles~'];
    expect(tagsOf(`${RELATION})`, [5], null)).toEqual(list);
    expect(tagsOf(`${RELATION}) limit ?`, [5, 1], [8])).toEqual(list);
    expect(tagsOf(`${RELATION} and t0.title = ?)`, [5, 'x'], [8])).toEqual(list);
  });

  it('ids of several types are told apart by their type', () => {
    const sql =
      'select t1.related_id from authors as t0 left join files_mph as t1 on t0.id = t1.file_id where (t1.related_id in (?) and t1.related_type = ?)';
    expect(tagsOf(sql, [5, 'api::photo.photo'], null)).toContain(
      'files_mph.related_id:5@api::photo.photo'
    );
  });
});
