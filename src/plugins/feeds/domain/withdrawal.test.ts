import { type LoggedChange, withdrawals } from './withdrawal';

const change = (type: string, documentId: unknown, day: number): LoggedChange => ({
  type: `article.${type}`,
  timestamp: `2024-02-0${day}T00:00:00.000Z`,
  data: { documentId },
});
const idOf = (documentId: string) => `id of ${documentId}`;

it('tells what went and has not come back', () => {
  const changes = [
    change('published', 'back', 6),
    change('unpublished', 'gone', 5),
    change('deleted', 'deleted', 4),
    change('unpublished', 'back', 3),
    change('published', 'gone', 2),
    change('unpublished', 'gone', 1),
  ];
  expect(withdrawals(changes, idOf)).toEqual([
    { ref: 'id of gone', when: '2024-02-05T00:00:00.000Z' },
    { ref: 'id of deleted', when: '2024-02-04T00:00:00.000Z' },
  ]);
});

it('leaves out what the feed would not have shown', () => {
  const changes = [change('unpublished', 'a', 2), change('unpublished', 'b', 1)];
  const found = withdrawals(changes, idOf, ({ documentId }) => documentId === 'b');
  expect(found.map(({ ref }) => ref)).toEqual(['id of b']);
});

it('tells a hundred at most, and nothing of what has no id', () => {
  const many = Array.from({ length: 200 }, (_one, index) => change('deleted', `d${index}`, 1));
  expect(withdrawals([change('deleted', undefined, 2), ...many], idOf)).toHaveLength(100);
});
