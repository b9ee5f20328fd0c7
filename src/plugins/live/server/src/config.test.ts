import { config } from './config';

const check = (values: object) => () => config.validator({ ...config.default, ...values });

it('takes its own defaults', () => {
  expect(check({})).not.toThrow();
});

it.each([
  [{ maxConnections: 0 }, /maxConnections must be a number from 1/],
  [{ heartbeatSeconds: NaN }, /heartbeatSeconds/],
  [{ pollMilliseconds: '200' }, /pollMilliseconds/],
  [{ enabled: 'yes' }, /live\.enabled must be true or false/],
  [{ maxReaders: 5 }, /live\.maxReaders is not a setting/],
])('refuses %j', (values, sentence) => {
  expect(check(values)).toThrow(sentence);
});
