import { suite } from '../../support/suite';

suite({
  'read-cache/administration': () => require('../read-cache/administration.spec'),
  'read-cache/graphql': () => require('../read-cache/graphql.spec'),
  'read-cache/policies': () => require('../read-cache/policies.spec'),
  'read-cache/never-stale': () => require('../read-cache/never-stale.spec'),
  'read-cache/graphql-junk': () => require('../read-cache/graphql-junk.spec'),
  'read-cache/taken-away': () => require('../read-cache/taken-away.spec'),
  'read-cache/answers': () => require('../read-cache/answers.spec'),
  'read-cache/race': () => require('../read-cache/race.spec'),
  'read-cache/memory-by-tags': () => require('../read-cache/memory-by-tags.spec'),
  'read-cache/doubted-answers': () => require('../read-cache/doubted-answers.spec'),
  'read-cache/comes-and-goes': () => require('../read-cache/comes-and-goes.spec'),
  'read-cache/languages': () => require('../read-cache/languages.spec'),
  'publications/outside-writes': () => require('../publications/outside-writes.spec'),
  'feeds/kept': () => require('../feeds/kept.spec'),
  'read-cache/instances': () => require('../read-cache/instances.spec'),
});
