import { at, refusal } from '../../../domain/refusal';
import uk from '../translations/uk.json';
import { intlSay } from './intl-say';
import { readRefusal } from './read-refusal';

const say = intlSay('uk', uk);

it('finds the sentence for each field, with the name of a header in front', () => {
  const errors = [
    ...at(['url'], refusal('endpoint.url.space')),
    ...at(['headers', 'X-A'], refusal('endpoint.header.missing')),
    ...at(['locales', '0'], refusal('endpoint.locale.form', { entry: 'x', example: 'en' })),
  ];
  expect(readRefusal({ message: '3 errors occurred', details: { errors } }, say)).toEqual({
    message: 'Знайдено 3 помилки.',
    fields: {
      url: 'Приберіть з адреси пробіли й керівні символи.',
      headers: 'X-A: Укажіть значення заголовка.',
      locales: '«x» — не код мови. Укажіть код на зразок en.',
    },
  });
});

it('says one that is of no field', () => {
  const errors = at([], refusal('endpoint.missing'));
  expect(readRefusal({ message: 'There is no such endpoint.', details: { errors } }, say)).toEqual({
    message: 'Такого видавця немає.',
    fields: {},
  });
});

it.each([
  [new TypeError('Failed to fetch'), 'refused.offline'],
  [{ name: 'SyntaxError', message: `Unexpected token '<'` }, 'refused.unavailable'],
  [{ name: 'UnauthorizedError', status: 401, message: 'Unauthorized' }, 'refused.login'],
  [{ name: 'PolicyError', status: 403, message: 'Policy Failed' }, 'refused.role'],
  [{ status: 500, message: 'Internal Server Error' }, 'refused.server'],
] as const)('says of %j what to do', (error, key) => {
  expect(readRefusal(error, say)).toEqual({ message: uk[key], fields: {} });
});

it.each([
  [{ status: 503, message: 'The database does not answer.' }, 'The database does not answer.'],
  ['boom', 'boom'],
])("leaves somebody else's words of %j", (error, message) => {
  expect(readRefusal(error, say)).toEqual({ message, fields: {} });
});
