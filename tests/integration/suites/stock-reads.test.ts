import { suite } from '../../support/suite';

suite({
  'reads/lists': () => require('../reads/lists.spec'),
  'reads/relations': () => require('../reads/relations.spec'),
});
