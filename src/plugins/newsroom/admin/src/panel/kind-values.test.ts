import { kindValues } from './kind-values';

it('gives a form the names of its kind', () => {
  const values = { headline: 'Bridge', slug: 'bridge' };
  expect(kindValues(values, { title: 'headline', body: 'content' })).toEqual({
    headline: 'Bridge',
    slug: 'bridge',
    title: 'Bridge',
    body: undefined,
  });
});

it('leaves a form alone whose names are the same', () => {
  const values = { title: 'Bridge' };
  expect(kindValues(values, {})).toBe(values);
  expect(kindValues(values)).toBe(values);
});
