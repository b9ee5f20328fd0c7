import { yup } from '@strapi/utils';

import { failValidations } from './failed-validations';

beforeAll(() => failValidations());

const broken = async (): Promise<boolean> => {
  throw new Error('The database is away.');
};

it.each([
  ['a test with a message', () => yup.string().test('unique', 'Taken.', broken)],
  ['a test in an object', () => yup.string().test({ name: 'unique', test: broken })],
  ['a test of a field', () => yup.object({ slug: yup.string().test('unique', 'Taken.', broken) })],
  [
    'a test of a schema that was joined',
    () => yup.string().concat(yup.string().test('unique', 'Taken.', broken)),
  ],
])('fails with the error of %s', async (_what, schema) => {
  const value = 'fields' in schema() ? { slug: 'a' } : 'a';
  await expect(schema().validate(value)).rejects.toThrow('The database is away.');
});

it('still says what is not valid, and what is', async () => {
  const schema = yup.string().test('unique', 'Taken.', async (value) => value === 'free');
  await expect(schema.validate('free')).resolves.toBe('free');
  await expect(schema.validate('other')).rejects.toMatchObject({
    name: 'ValidationError',
    errors: ['Taken.'],
  });
  expect(() => yup.string().min(3).validateSync('a')).toThrow('at least 3');
});

it('runs a test once, however often it is added', async () => {
  const test = jest.fn(async () => true);
  const schema = yup.string().test('unique', 'Taken.', test);
  await schema.concat(schema).test('unique', 'Taken.', test).validate('a');
  expect(test).toHaveBeenCalledTimes(1);
});
