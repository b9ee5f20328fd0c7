import {
  isTriedStrapi,
  type Platform,
  refusedPlatform,
  SUPPORTED,
  untriedPlatform,
} from './supported';

const tried: Platform = { strapi: SUPPORTED.strapi[0], database: 'sqlite', node: '20.20.2' };

it.each(SUPPORTED.databases)('runs on %s', (database) => {
  expect(refusedPlatform('outbox', { ...tried, database })).toBeNull();
});

it.each(['mysql', 'mysql2'])('refuses %s in a sentence that says what to do', (database) => {
  expect(refusedPlatform('outbox', { ...tried, database })).toBe(
    'MySQL and MariaDB are not supported by the outbox plugin: set DATABASE_CLIENT to sqlite or postgres, or switch the plugin off in config/plugins.'
  );
});

it.each(['20.20.2', '22.1.0', '24.14.0'])('says nothing of Node %s', (node) => {
  expect(untriedPlatform('newsroom', { ...tried, node })).toEqual([]);
});

it.each(['5.53.0', '5.54.1', '5.55.0'])('warns of Strapi %s', (strapi) => {
  expect(isTriedStrapi(strapi)).toBe(false);
  expect(untriedPlatform('read-cache', { ...tried, strapi })).toEqual([
    `The read-cache plugin was tried with Strapi 5.54.0, and this is ${strapi}: install that version, or test what you use of it.`,
  ]);
});

it('warns of another Node', () => {
  expect(untriedPlatform('newsroom', { ...tried, node: '23.1.0' })).toEqual([
    'The newsroom plugin was tried with Node 20, 22 or 24, and this is 23.1.0: use one of those.',
  ]);
});
