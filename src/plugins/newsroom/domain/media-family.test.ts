import { mediaFamily, wrongFamily } from './media-family';

it.each([
  ['image/jpeg', 'images'],
  ['audio/mpeg', 'audios'],
  ['video/mp4', 'videos'],
  ['application/pdf', 'files'],
  [null, 'files'],
])('%s is of the %s', (mime, family) => {
  expect(mediaFamily(mime)).toBe(family);
});

it('says what to choose', () => {
  const sound = { name: 'news.wav', mime: 'audio/wav' };
  expect(wrongFamily(['images'], sound)).toEqual({
    code: 'file.kind',
    values: { file: 'news.wav', mime: 'audio/wav', allowed: 'images' },
  });
  expect(wrongFamily(['audios', 'videos'], { name: 'x', mime: null })?.values).toEqual({
    file: 'x',
    mime: 'none',
    allowed: 'audios, videos',
  });
  expect(wrongFamily(['images', 'audios'], sound)).toBeNull();
  expect(wrongFamily([], sound)).toBeNull();
});
