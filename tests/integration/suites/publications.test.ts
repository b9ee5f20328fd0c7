import { suite } from '../../support/suite';

suite({
  'publications/store': () => require('../publications/store.spec'),
  'publications/dependents': () => require('../publications/dependents.spec'),
  'publications/dependents-of-photos': () => require('../publications/dependents-of-photos.spec'),
  'publications/request-cost': () => require('../publications/request-cost.spec'),
  'publications/one-that-fails': () => require('../publications/one-that-fails.spec'),
  'publications/readers-meanwhile': () => require('../publications/readers-meanwhile.spec'),
  'publications/folded-log': () => require('../publications/folded-log.spec'),
});
