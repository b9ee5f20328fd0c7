import { suite } from '../../support/suite';

suite({
  'publications/store': () => require('../publications/store.spec'),
  'publications/dependents': () => require('../publications/dependents.spec'),
  'publications/dependents-of-photos': () => require('../publications/dependents-of-photos.spec'),
  'publications/bounded-store': () => require('../publications/bounded-store.spec'),
  'publications/hidden-sources': () => require('../publications/hidden-sources.spec'),
  'publications/sources-of-stories': () => require('../publications/sources-of-stories.spec'),
  'publications/sources-themselves': () => require('../publications/sources-themselves.spec'),
  'publications/shown-at-once': () => require('../publications/shown-at-once.spec'),
  'publications/request-cost': () => require('../publications/request-cost.spec'),
  'publications/rebuild-button': () => require('../publications/rebuild-button.spec'),
  'publications/one-that-fails': () => require('../publications/one-that-fails.spec'),
  'publications/readers-meanwhile': () => require('../publications/readers-meanwhile.spec'),
  'publications/folded-log': () => require('../publications/folded-log.spec'),
});
