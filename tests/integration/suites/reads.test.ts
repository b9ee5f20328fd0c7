import { suite } from '../../support/suite';

suite({
  'reads/same-values': () => require('../reads/same-values.spec'),
  'reads/clients': () => require('../reads/clients.spec'),
  'reads/time-filters': () => require('../reads/time-filters.spec'),
  'reads/drafts': () => require('../reads/drafts.spec'),
  'reads/photo-rights': () => require('../reads/photo-rights.spec'),
  'reads/body-pictures': () => require('../reads/body-pictures.spec'),
  'reads/case-blind': () => require('../reads/case-blind.spec'),
  'reads/emptied': () => require('../reads/emptied.spec'),
  'reads/addresses': () => require('../reads/addresses.spec'),
  'panel/panel-routes': () => require('../panel/panel-routes.spec'),
  'panel/preview': () => require('../panel/preview.spec'),
  'panel/same-as-rest': () => require('../panel/same-as-rest.spec'),
  'photo/caption-credits': () => require('../photo/caption-credits.spec'),
  'photo/photo-metadata': () => require('../photo/photo-metadata.spec'),
  'read-cache/compared-answers': () => require('../read-cache/compared-answers.spec'),
});
