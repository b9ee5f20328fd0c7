import { suite } from '../../support/suite';

suite({
  'guard/refusal-codes': () => require('../guard/refusal-codes.spec'),
  'guard/costs': () => require('../guard/costs.spec'),
  'guard/broken-rules': () => require('../guard/broken-rules.spec'),
  'guard/refused-uploads': () => require('../guard/refused-uploads.spec'),
  'guard/broken-reads': () => require('../guard/broken-reads.spec'),
  'guard/insides': () => require('../guard/insides.spec'),
  'guard/inputs': () => require('../guard/inputs.spec'),
  'guard/origins': () => require('../guard/origins.spec'),
  'guard/uploads': () => require('../guard/uploads.spec'),
  'guard/cleaned-images': () => require('../guard/cleaned-images.spec'),
  'guard/served-files': () => require('../guard/served-files.spec'),
  'guard/unreadable-bodies': () => require('../guard/unreadable-bodies.spec'),
  'guard/ready': () => require('../guard/ready.spec'),
  'fuzz/fuzz': () => require('../fuzz/fuzz.spec'),
});
