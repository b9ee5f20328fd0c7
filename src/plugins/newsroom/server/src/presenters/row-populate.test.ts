import { mergePopulate } from './row-populate';

it('loads what either loads, in the order of the first', () => {
  const first = { image: { select: ['hash', 'id'] }, author: { select: ['documentId'] } };
  const second = { audio: true as const, author: true as const, image: { select: ['id', 'url'] } };
  const merged = mergePopulate(first, second);
  expect(merged).toEqual({ image: { select: ['hash', 'id', 'url'] }, author: {}, audio: true });
  expect(Object.keys(merged)).toEqual(['image', 'author', 'audio']);
});

it.each([
  ['one of them', { populate: { author: true as const } }, { select: ['id'] }],
  ['the other', { select: ['id'] }, { populate: { author: true as const } }],
])('loads all columns where %s does', (_which, first, second) => {
  expect(mergePopulate({ credits: first }, { credits: second })).toEqual({
    credits: { populate: { author: true } },
  });
});

it('loads all columns where nothing was said of them', () => {
  const chosen = { select: ['id'] };
  expect(mergePopulate({ blocks: true }, { blocks: chosen })).toEqual({ blocks: {} });
  expect(mergePopulate({ blocks: true }, { blocks: true })).toEqual({ blocks: true });
});

it('merges at every depth', () => {
  const first = { credits: { populate: { author: { select: ['documentId'] } } } };
  const second = {
    credits: { populate: { author: { select: ['name'], populate: { photo: true as const } } } },
  };
  expect(mergePopulate(first, second)).toEqual({
    credits: {
      populate: { author: { select: ['documentId', 'name'], populate: { photo: true } } },
    },
  });
});
