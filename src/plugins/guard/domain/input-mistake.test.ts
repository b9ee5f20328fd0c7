import { isInputMistake } from './input-mistake';

const at = (...files: string[]): string =>
  ['TypeError: x is undefined', ...files.map((file) => `    at f (/srv/${file}:1:1)`)].join('\n');

const CONTROLLER = 'node_modules/@strapi/admin/dist/server/controllers/admin-token.js';
const SERVICE = 'node_modules/@strapi/admin/dist/server/services/role.js';
const FILTERS = 'node_modules/@strapi/database/dist/query/helpers/where.js';
const OURS = 'dist/src/plugins/newsroom/server/src/preview/controller.js';

const mishap = (change: Partial<Parameters<typeof isInputMistake>[0]>) => ({
  name: 'TypeError',
  stack: at(CONTROLLER),
  body: {},
  search: undefined,
  ...change,
});

it.each([
  ['in a controller of Strapi', mishap({})],
  ['right below one', mishap({ stack: at('node_modules/lodash/lodash.js', SERVICE, CONTROLLER) })],
  ['below Strapi, of a body that is text', mishap({ stack: at(SERVICE), body: 'text' })],
  ['below Strapi, of a body that is a list', mishap({ stack: at(SERVICE), body: [] })],
  ['below Strapi, without a body', mishap({ stack: at(SERVICE), body: undefined })],
  ['below Strapi, of a search that is a list', mishap({ stack: at(SERVICE), search: ['x'] })],
  ['on Windows', mishap({ stack: at(CONTROLLER.replaceAll('/', '\\')) })],
  ['of Zod', mishap({ name: 'ZodError', stack: at(OURS) })],
  ['of PostgreSQL about a value', mishap({ name: 'error', code: '22P02', stack: at(OURS) })],
  ['of filters', mishap({ name: 'Error', stack: at(FILTERS, SERVICE) })],
  ['of a date', mishap({ name: 'InvalidDatetimeFormat', stack: at(OURS) })],
])('an error %s is the request’s', (_, given) => {
  expect(isInputMistake(given)).toBe(true);
});

it('an error that is thrown elsewhere, with filters below, is not', () => {
  expect(isInputMistake(mishap({ name: 'Error', stack: at(SERVICE, FILTERS) }))).toBe(false);
});

it.each([
  ['in our own code', mishap({ stack: at(OURS) })],
  ['in our own code, of a body that is text', mishap({ stack: at(OURS), body: 'text' })],
  ['in a service, of a good body', mishap({ stack: at(SERVICE) })],
  ['far below a controller', mishap({ stack: at(...Array(5).fill('a.js'), CONTROLLER) })],
  ['of another kind', mishap({ name: 'Error' })],
  ['of PostgreSQL about its tables', mishap({ name: 'error', code: '42P01' })],
])('an error %s is the server’s', (_, given) => {
  expect(isInputMistake(given)).toBe(false);
});
