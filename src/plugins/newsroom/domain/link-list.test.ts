import { completedLinks, missingLinks } from './link-list';

const version = (id: number, documentId: string, locale: string | null = 'en') => ({
  id,
  documentId,
  locale,
});
const [a, b, c] = [version(1, 'a'), version(2, 'b'), version(3, 'c')];

describe('the links of a version', () => {
  it.each([
    ['one that has come', [a], [a], [], [1]],
    ['nothing that is missing', [a], [a], [a], null],
    ['nothing that can be had', [a, b], [b], [b], null],
    ['between others, in the intended order', [a, b, c], [a, b, c], [a, c], [1, 2, 3]],
    ['before what was linked otherwise', [a], [a], [c], [1, 3]],
    ['nothing of another language', [a], [version(9, 'a', 'uk')], [], null],
    ['documents without languages', [version(0, 'a', null)], [version(9, 'a', null)], [], [9]],
  ])('gain %s', (_name, intended, available, current, links) => {
    expect(completedLinks(intended, available, current)).toEqual(links);
  });

  it('lack what was intended and is not there', () => {
    expect(missingLinks([a, b, c], [version(7, 'b')])).toEqual([a, c]);
  });
});
