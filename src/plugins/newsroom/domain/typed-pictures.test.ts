import { needsPhoto, pictureOfAddress, withoutPictures } from './typed-pictures';

it.each([
  ['/uploads/bridge_0a1b.jpg', 'bridge_0a1b', '.jpg'],
  ['https://files.example/a/thumbnail_bridge.webp?v=2#x', 'bridge', '.webp'],
  ['/uploads/without', 'without', ''],
  ['', '', ''],
])('knows the file at %j', (url, hash, ext) => {
  const picture = pictureOfAddress(url, 'A bridge');
  expect(picture).toMatchObject({ url, hash, ext, alternativeText: 'A bridge' });
  expect(needsPhoto(picture)).toBe(true);
  expect(needsPhoto({ hash, provider: 'local' })).toBe(false);
});

it.each([
  ['A ![x](/uploads/a_1.jpg "t") B', 'A  B'],
  ['![x](/uploads/medium_a_1.jpg)![y](/uploads/b.jpg)', '![y](/uploads/b.jpg)'],
  ['![x][r]\n\n[r]: /uploads/a_1.jpg', '![x][r]\n\n[r]: /uploads/.jpg'],
  ['no picture', 'no picture'],
])('names no file of a picture that is taken out of %j', (markdown, expected) => {
  expect(withoutPictures(markdown, ['a_1'])).toBe(expected);
});
