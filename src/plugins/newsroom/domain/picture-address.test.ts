import { isOfLibrary, pictureAddresses } from './picture-address';

const ORIGIN = 'https://news.example';
const local = { hash: 'a_1', ext: '.jpg', provider: 'local' };
const url = (picture: object) => pictureAddresses({ ...local, ...picture }, ORIGIN).url;

it.each([
  ['http://cms.newsroom.internal:1337/uploads/a_1.jpg', 'https://news.example/uploads/a_1.jpg'],
  ['https://old.example/cms/uploads/a_1.jpg?x=1#y', 'https://news.example/uploads/a_1.jpg'],
  ['/uploads/a_1.jpg', 'https://news.example/uploads/a_1.jpg'],
  ['/img/b.jpg', 'https://news.example/img/b.jpg'],
  ['https://a.example/uploads/b.jpg', 'https://a.example/uploads/b.jpg'],
  ['https://a.example/x?/uploads/a_1.jpg', 'https://a.example/x?/uploads/a_1.jpg'],
  ['//a.example/b.jpg', '//a.example/b.jpg'],
  [5, 5],
  [null, null],
])('gives for the address %j of a local file %j', (stored, shown) => {
  expect(url({ url: stored })).toBe(shown);
});

it('leaves the addresses of other providers', () => {
  const stored = 'https://bucket.example/uploads/a_1.jpg';
  expect(url({ url: stored, provider: 'aws-s3' })).toBe(stored);
});

it('gives each size its address', () => {
  const formats = {
    small: { hash: 'small_a_1', ext: '.jpg', url: 'http://cms.internal/uploads/small_a_1.jpg' },
    thumbnail: { hash: 'thumbnail_a_1', ext: '.jpg', url: '/uploads/thumbnail_a_1.jpg' },
    odd: null,
  };
  expect(pictureAddresses({ ...local, formats }, ORIGIN).formats).toMatchObject({
    small: { url: 'https://news.example/uploads/small_a_1.jpg' },
    thumbnail: { url: 'https://news.example/uploads/thumbnail_a_1.jpg' },
    odd: null,
  });
});

it.each([
  [{ url: 'http://cms.internal/uploads/a_1.jpg' }, true],
  [{ url: 'https://a.example/a.jpg' }, false],
  [{ url: 'https://bucket.example/a.jpg', provider: 'aws-s3' }, true],
  [{}, false],
])('knows whether %j is of the media library', (picture, isIt) => {
  expect(isOfLibrary({ ...local, ...picture })).toBe(isIt);
});
