import { withoutFields } from './private-fields';

const PRIVATE = ['name', 'usageTerms'];

it.each([
  ['{"id":1,"name":"Inside","caption":"A \\" b"}', '{"id":1,"caption":"A \\" b"}'],
  ['{"usageTerms":null}', '{}'],
  ['{"caption":"x","usageTerms":"paid","name":"y"}', '{"caption":"x"}'],
])('takes them out of %s', (text, expected) => {
  expect(withoutFields(text, PRIVATE)).toBe(expected);
});

it.each([
  '{"caption":"the \\"name\\" of it"}',
  '{"photographer":{"name":"Olena Sample"}}',
  '{"caption": "spaces stay"}',
  '{}',
])('leaves %s as it is', (text) => {
  expect(withoutFields(text, PRIVATE)).toBe(text);
});
