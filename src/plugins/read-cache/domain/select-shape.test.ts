import { shapeOf } from './select-shape';

const LIST =
  'select `t0`.* from `articles` as `t0` where (`t0`.`published_at` is not null and `t0`.`locale` = ? and `t0`.`slug` = ?) order by `t0`.`id` desc limit ?';
const POPULATE =
  'select distinct "t0".*, "t1"."article_id" as "__strapiarticle_id" from "photos" as "t0" left join "articles_lead_photo_lnk" as "t1" on "t0"."id" = "t1"."photo_id" and "t1"."field" = $1 where ("t1"."article_id" in ($2, $3))';

describe('shapeOf', () => {
  it('reads tables, conditions and limits as Strapi writes them', () => {
    expect(shapeOf(LIST)).toEqual({
      kind: 'plain',
      tables: [{ table: 'articles', alias: 't0' }],
      conditions: [
        { kind: 'published', alias: 't0' },
        { kind: 'equals', alias: 't0', column: 'locale', bindings: [0] },
        { kind: 'equals', alias: 't0', column: 'slug', bindings: [1] },
      ],
      joins: [],
      isLimited: true,
      givesIds: true,
    });
  });

  it('reads joins, and numbered places', () => {
    expect(shapeOf(POPULATE)).toMatchObject({
      tables: [
        { table: 'photos', alias: 't0' },
        { table: 'articles_lead_photo_lnk', alias: 't1' },
      ],
      conditions: [{ kind: 'equals', alias: 't1', column: 'article_id', bindings: [1, 2] }],
      joins: [
        [
          { alias: 't0', column: 'id' },
          { alias: 't1', column: 'photo_id' },
        ],
      ],
      isLimited: false,
    });
  });

  it.each([
    ['or', '(`t0`.`published_at` is not null or `t0`.`id` = ?)'],
    ['not', '(not (`t0`.`published_at` is not null))'],
    ['or, deeper', '(((`t0`.`published_at` is not null) or (`t0`.`id` = ?)))'],
    ['another column', '(`t0`.`published_at` is not null = `t0`.`id`)'],
  ])('takes nothing for certain in what is joined by %s', (_what, where) => {
    const shape = shapeOf(`select \`t0\`.* from \`articles\` as \`t0\` where ${where}`);
    const conditions = typeof shape === 'object' && shape.kind === 'plain' && shape.conditions;
    expect(conditions).not.toContainEqual(expect.objectContaining({ kind: 'published' }));
    expect(conditions).not.toContainEqual(expect.objectContaining({ kind: 'equals' }));
  });

  it.each<[string, string, unknown]>([
    [
      'a part inside another',
      'select id from articles where id in (select article_id from links)',
      { kind: 'complex', tables: ['articles', 'links'] },
    ],
    [
      'a text',
      "select id from articles where slug = 'a)'",
      { kind: 'complex', tables: ['articles'] },
    ],
    [
      'a union',
      'select id from articles union select id from authors',
      { kind: 'complex', tables: ['articles', 'authors'] },
    ],
    ['tables in a row', 'select 1 from articles a, authors b', 'unknown'],
    ['no table', 'select now()', 'unknown'],
    ['a function', 'select * from news()', 'unknown'],
  ])('looks for tables only in %s', (_what, sql, shape) => {
    expect(shapeOf(sql)).toEqual(shape);
  });
});
