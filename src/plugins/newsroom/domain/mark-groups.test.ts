import { type Mark, markGroups } from './mark-groups';

const found = (tag: string): Mark => ({
  tag,
  cause_type: 'live-brief.updated',
  cause_id: tag.replace(/.*:/, ''),
  is_found: true,
});

const changed = (tag: string, cause_type = 'author.updated'): Mark => ({
  tag,
  cause_type,
  cause_id: 'ann',
  is_found: false,
});

const tagsOf = (groups: Mark[][]) => groups.map((group) => group.map(({ tag }) => tag));

it('takes marks that say the same for one', () => {
  const marks = [
    found('live-brief:a'),
    { ...found('live-brief:a'), cause_type: 'live-brief.created' },
    changed('author:ann'),
    changed('author:ann'),
    changed('author:ann', 'author.created'),
  ];
  expect(tagsOf(markGroups(marks, 10))).toEqual([['live-brief:a'], ['author:ann'], ['author:ann']]);
});

it('puts neighbours together that were found, of one kind and not too many', () => {
  const marks = ['live-brief:a', 'live-brief:b', 'live-brief:c', 'article:d', 'article:e'];
  expect(tagsOf(markGroups(marks.map(found), 2))).toEqual([
    ['live-brief:a', 'live-brief:b'],
    ['live-brief:c'],
    ['article:d', 'article:e'],
  ]);
});

it('leaves each change by itself, in its place', () => {
  const marks = [found('article:a'), changed('author:ann'), found('article:b')];
  expect(tagsOf(markGroups(marks, 10))).toEqual([['article:a'], ['author:ann'], ['article:b']]);
});

it('keeps what is given with a mark', () => {
  const mark = { ...found('article:a'), id: 7 };
  expect(markGroups([mark], 10)).toEqual([[mark]]);
});
