import { configuredNames } from './attribute-names';

it('takes the names of a configuration, and none that the newsroom would refuse', () => {
  const names = { article: { title: 'headline' } };
  expect(configuredNames(names)).toEqual(names);
  expect(configuredNames(undefined)).toEqual({});
  expect(configuredNames({ article: { slug: 'path' } })).toEqual({});
  expect(configuredNames('fields')).toEqual({});
});
