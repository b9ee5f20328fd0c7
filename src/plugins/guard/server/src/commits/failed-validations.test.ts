import { yup } from '@strapi/utils';

import { failValidations } from './failed-validations';

const broken = async (): Promise<boolean> => {
  throw new Error('The database is away.');
};

/** As those of Strapi's controllers, which are made when their files are loaded. */
const madeBefore = yup.string().test('unique', 'Taken.', broken);

beforeAll(() => failValidations());

it.each([
  ['a schema that was there before', () => madeBefore],
  ['one that is added to such a schema', () => madeBefore.min(1).test('other', 'No.', broken)],
  ['a field that was there before', () => yup.object({ slug: madeBefore })],
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

it('runs a test once, though its schema was there before', async () => {
  const test = jest.fn(async () => true);
  const schema = yup.string().test('unique', 'Taken.', test);
  await schema.validate('a');
  await schema.test('unique', 'Taken.', test).validate('a');
  expect(test).toHaveBeenCalledTimes(2);
});

it('runs a test once, however often it is added', async () => {
  const test = jest.fn(async () => true);
  const schema = yup.string().test('unique', 'Taken.', test);
  await schema.concat(schema).test('unique', 'Taken.', test).validate('a');
  expect(test).toHaveBeenCalledTimes(1);
});
