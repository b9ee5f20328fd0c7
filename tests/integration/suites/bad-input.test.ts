import { suite } from '../../support/suite';

suite({
  'writes/bad-input': () => require('../writes/bad-input.spec'),
});
