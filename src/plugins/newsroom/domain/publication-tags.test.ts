import { idsOf, itselfOf, itselfTag, tagOf } from './publication-tags';

it('names what a publication was made of, and finds it again by its kind', () => {
  const tags = [tagOf('author', 'a1'), tagOf('photo', 'p:1'), tagOf('file', 7)];

  expect(tags).toEqual(['author:a1', 'photo:p:1', 'file:7']);
  expect(idsOf('photo', tags)).toEqual(['p:1']);
  expect(idsOf('article', tags)).toEqual([]);
});

it('a document itself is told from what is made of it', () => {
  expect(itselfOf(itselfTag('photo', 'p1'))).toEqual({ kind: 'photo', documentId: 'p1' });
  expect(itselfOf(tagOf('photo', 'p1'))).toBeNull();
  expect(idsOf('photo', [itselfTag('photo', 'p1')])).toEqual([]);
});
