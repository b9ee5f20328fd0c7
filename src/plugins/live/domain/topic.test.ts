import { topicSelector } from './topic';

const BRIEF = 'https://news.example/api/live-briefs/abc';

it.each([
  ['*', true],
  [BRIEF, true],
  ['https://news.example/api/live-briefs/{id}', true],
  ['https://news.example/api/{type}/{id}', true],
  ['https://news.example/api/live-briefs/abcd', false],
  ['https://news.example/api/{rest}', false],
  ['https://news.example/api/live.briefs/{id}', false],
])('%s', (text, expected) => {
  expect(topicSelector(text)?.(BRIEF)).toBe(expected);
});

it.each(['', '{', '}', '{}', 'a{b', '{a b}', `https://news.example/${'a'.repeat(500)}`])(
  'refuses what is no template: %s',
  (text) => {
    expect(topicSelector(text)).toBeNull();
  }
);
