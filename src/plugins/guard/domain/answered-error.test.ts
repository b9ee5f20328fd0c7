import { completeDetails } from './answered-error';

const error = (message: string, details: unknown = {}, name = 'ValidationError') => ({
  name,
  message,
  details,
});

it.each([
  ['Invalid locale param null provided. Document locales must be strings.', ['locale'], 'invalid'],
  ["Invalid parameter at 'status'. Expected 'published' or 'draft'", ['status'], 'invalid'],
  ['Invalid sort query', ['sort'], 'invalid'],
  ['Invalid nested populate. Expected an object', ['populate'], 'invalid'],
  ['The filters parameter must be an object or an array', ['filters'], 'type'],
  ['Missing "data" payload in the request body', ['data'], 'invalid'],
  ['convertLimitQueryParams expected a positive integer got NaN', ['pagination'], 'invalid'],
  [
    '2 relation(s) of type api::photo.photo associated with this entity do not exist',
    [],
    'invalid',
  ],
])('finds a parameter and a code for %j', (message, path, kind) => {
  expect(completeDetails(error(message))).toEqual({
    errors: [{ path, message, name: 'ValidationError', code: `strapi.${kind}`, values: {} }],
  });
});

it.each([
  [{ key: 'nope', path: 'nope' }, ['nope'], { key: 'nope' }],
  [{ key: 'b', path: 'a.b', source: 'body' }, ['a', 'b'], { key: 'b', source: 'body' }],
  [
    { key: 'x', path: 'x', source: 'query', param: 'filters' },
    ['filters', 'x'],
    { key: 'x', source: 'query', param: 'filters' },
  ],
])('goes by what the details name: %j', (details, path, values) => {
  const { errors, ...kept } = completeDetails(error('Invalid key x', details));
  expect(kept).toEqual(details);
  expect(errors).toMatchObject([{ path, code: 'strapi.unknown-key', values }]);
});

it.each([
  ['title must be defined.', 'required', {}],
  ['title must be at most 5 characters', 'max', { max: 5 }],
  ['title must be at least 2 characters', 'min', { min: 2 }],
  ['This attribute must be unique', 'unique', {}],
  ['title must be a `string` type, but the final value was: `5`.', 'type', {}],
  ['Nobody knows.', 'invalid', {}],
])('names the kind of %j, and keeps the rest', (message, kind, values) => {
  const given = { path: ['title'], message, name: 'ValidationError', value: 'abc' };
  expect(completeDetails(error(message, { errors: [given] }))).toEqual({
    errors: [{ ...given, code: `strapi.${kind}`, values }],
  });
});

it('calls other errors by their own name, and reads no parameter into them', () => {
  const { errors } = completeDetails(error('No status here', undefined, 'NotFoundError'));
  expect(errors).toMatchObject([{ path: [], code: 'strapi.not-found', values: {} }]);
  const paging = completeDetails(error('Invalid pagination', {}, 'PaginationError'));
  expect(paging.errors).toMatchObject([{ path: ['pagination'], code: 'strapi.pagination' }]);
});

it('keeps a place in a list as a number', () => {
  const errors = [{ path: ['body', 0, 'url'], message: 'No.', name: 'ValidationError' }];
  expect(completeDetails(error('No.', { errors })).errors).toMatchObject([
    { path: ['body', 0, 'url'] },
  ]);
});

it('leaves what is whole as it is', () => {
  const errors = [{ path: ['a'], message: 'No.', name: 'X', code: 'a.b', values: { n: 1 } }];
  expect(completeDetails(error('No.', { errors, more: 1 }))).toEqual({ errors, more: 1 });
});
