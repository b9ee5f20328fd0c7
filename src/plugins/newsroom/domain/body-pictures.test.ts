import { bodyPictures, mapPictures, pictureHashes } from './body-pictures';
import type { BlockNode } from './facts';

const text = (value: string): BlockNode => ({ type: 'text', text: value });
const paragraph: BlockNode = { type: 'paragraph', children: [text('One')] };
const image = (hash: unknown): BlockNode => ({ type: 'image', image: { hash }, children: [] });
const columns: BlockNode = { type: 'columns', children: [paragraph, image('b')] };

it('finds the pictures of a body, wherever they stand', () => {
  expect(bodyPictures([paragraph, image('a'), columns])).toEqual([{ hash: 'a' }, { hash: 'b' }]);
  expect(pictureHashes([image('a'), image('a'), image(5), image(' '), columns])).toEqual([
    'a',
    'b',
  ]);
});

it.each([null, undefined, 'x', 5, {}, [null], ['x'], [{ type: 'image', image: null }]])(
  'takes %j for a body without hashes',
  (body) => {
    expect(pictureHashes(body)).toEqual([]);
  }
);

it('gives the same body when there is no picture in it', () => {
  const body = [paragraph, paragraph];
  expect(mapPictures(body, () => null)).toBe(body);
});

it('changes pictures and takes them out, and nothing else', () => {
  const body = Object.freeze([paragraph, image('a'), image('c'), columns]);
  const changed = mapPictures(body, (block, { hash }) =>
    hash === 'a' ? null : { ...block, image: { hash: 'x' } }
  );
  expect(changed).toEqual([
    paragraph,
    image('x'),
    { type: 'columns', children: [paragraph, image('x')] },
  ]);
  expect(changed[0]).toBe(paragraph);
  expect(body[1]).toEqual(image('a'));
});
