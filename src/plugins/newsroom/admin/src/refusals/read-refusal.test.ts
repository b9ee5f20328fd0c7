import { registerTranslations } from '../translations/register-translations';
import { readRefusal } from './read-refusal';

const sent = { path: ['title'], message: 'Write a headline.' };

beforeAll(() => registerTranslations({ locales: ['uk'] }, {}));

it('knows a refusal by its code', () => {
  const values = { most: 255, length: 300 };
  const refusal = { ...sent, message: 'Anything.', code: 'text.too-long', values };
  expect(readRefusal(refusal)).toEqual({ code: 'text.too-long', values });
  expect(readRefusal({ ...sent, code: 'title.missing' })).toEqual({
    code: 'title.missing',
    values: {},
  });
});

it.each([
  ["Strapi's own, which has no code", {}],
  ['of another plugin', { code: 'endpoint.taken', values: {} }],
  ['of a newer server', { code: 'title.too-loud', values: {} }],
  ['what every object has', { code: 'constructor' }],
  ['what is no refusal', { code: 5 }],
])('leaves alone %s', (_, more) => {
  expect(readRefusal({ ...sent, ...more })).toBeNull();
});
