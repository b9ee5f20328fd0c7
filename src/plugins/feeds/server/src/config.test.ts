import { config } from './config';

const check = (given: object) => config.validator({ ...config.default, ...given });

it('accepts its own defaults', () => {
  expect(() => check({})).not.toThrow();
});

it.each([
  ['feeds.title', { title: 5 }],
  ['feeds.title', { title: 'a\u0001' }],
  ['feeds.copyright', { copyright: null }],
  ['feeds.items', { items: 0 }],
  ['feeds.items', { items: 101 }],
  ['feeds.hubs', { hubs: 'https://hub.example' }],
  ['feeds.hubs', { hubs: ['hub.example'] }],
  ['feeds.podcast.image', { podcast: { image: '/cover.jpg', category: 'News', email: '' } }],
  ['feeds.podcast.category', { podcast: { image: '', email: '' } }],
  ['feeds.podcast.cover', { podcast: { ...config.default.podcast, cover: '' } }],
  ['feeds.podcast.category', { podcast: null }],
  ['feeds.titel', { titel: '' }],
])('names %s', (key, given) => {
  expect(() => check(given)).toThrow(key);
});
