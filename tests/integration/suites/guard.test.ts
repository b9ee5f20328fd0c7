import { suite } from '../../support/suite';

suite({
  'guard/inputs': () => require('../guard/inputs.spec'),
  'fuzz/fuzz': () => require('../fuzz/fuzz.spec'),
  'guard/origins': () => require('../guard/origins.spec'),
  'guard/costs': () => require('../guard/costs.spec'),
});
