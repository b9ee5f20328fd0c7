import { suite } from '../../support/suite';

suite({
  'read-cache/equal-bytes': () => require('../read-cache/equal-bytes.spec'),
  'read-cache/from-the-store': () => require('../read-cache/from-the-store.spec'),
  'read-cache/one-moment': () => require('../read-cache/one-moment.spec'),
  'read-cache/cold-changes': () => require('../read-cache/cold-changes.spec'),
});
