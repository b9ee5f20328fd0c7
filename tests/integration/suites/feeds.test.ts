import { suite } from '../../support/suite';

suite({
  'feeds/stories': () => require('../feeds/stories.spec'),
  'feeds/answers': () => require('../feeds/answers.spec'),
  'feeds/sitemaps': () => require('../feeds/sitemaps.spec'),
});
