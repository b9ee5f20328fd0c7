import { refusalOf } from './field-problems';

it('finds the sentence for each field', () => {
  const error = {
    name: 'ValidationError',
    message: '2 errors occurred',
    details: {
      errors: [
        { path: ['url'], message: 'Use https.', name: 'ValidationError' },
        { path: ['headers', 'X-A'], message: 'One line.', name: 'ValidationError' },
      ],
    },
  };
  expect(refusalOf(error)).toEqual({
    message: '2 errors occurred',
    fields: { url: 'Use https.', headers: 'X-A: One line.' },
  });
});

it.each([
  ['a sentence alone', { message: 'There is no such endpoint.' }, 'There is no such endpoint.'],
  ['no Strapi error at all', 'boom', 'boom'],
])('takes %s', (_, error, message) => {
  expect(refusalOf(error)).toEqual({ message, fields: {} });
});
