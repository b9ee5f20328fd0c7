import { suite } from '../../support/suite';

suite({
  'writes/times': () => require('../writes/times.spec'),
  'writes/refusal-codes': () => require('../writes/refusal-codes.spec'),
  'writes/publish-checks': () => require('../writes/publish-checks.spec'),
  'writes/audio': () => require('../writes/audio.spec'),
  'writes/audio-files': () => require('../writes/audio-files.spec'),
  'writes/publication-dates': () => require('../writes/publication-dates.spec'),
  'writes/in-use': () => require('../writes/in-use.spec'),
  'writes/body-pictures': () => require('../writes/body-pictures.spec'),
  'writes/addresses': () => require('../writes/addresses.spec'),
  'writes/dates-ahead': () => require('../writes/dates-ahead.spec'),
  'writes/imported-times': () => require('../writes/imported-times.spec'),
  'writes/file-kinds': () => require('../writes/file-kinds.spec'),
  'writes/corrections': () => require('../writes/corrections.spec'),
  'writes/slugs': () => require('../writes/slugs.spec'),
});
