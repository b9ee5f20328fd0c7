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
  expect(wrongFamily(['images'], sound)).toBe('Choose a picture: "news.wav" is audio/wav.');
  expect(wrongFamily(['audios'], { name: 'x', mime: null })).toBe(
    'Choose an audio file: "x" is of no known type.'
  );
  expect(wrongFamily(['images', 'audios'], sound)).toBeNull();
  expect(wrongFamily([], sound)).toBeNull();
});
