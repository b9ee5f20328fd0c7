import { suite } from '../../support/suite';

suite({
  'guard/plain-refusals': () => require('../guard/plain-refusals.spec'),
});
