import { leftFolder } from './left-folder';

it.each([
  ['strapi-guard-4711-a1B2c3', { by: 'process', pid: 4711 }],
  ['strapi-upload-a1B2c3', { by: 'strapi' }],
  ['strapi-url-upload-a1B2c3', { by: 'strapi' }],
  ['strapi-guard-x-a1B2c3', null],
  ['strapi-uploads', null],
  ['newsroom-test-a1B2c3', null],
])('the folder %s', (name, expected) => {
  expect(leftFolder(name)).toEqual(expected);
});
