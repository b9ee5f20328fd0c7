// `npm run publications:rebuild`: makes what readers see anew from what the database holds. The server may run meanwhile.
import { createRequire } from 'node:module';
import path from 'node:path';

import { step } from './progress.mjs';

const root = path.resolve(import.meta.dirname, '..');
process.env.STRAPI_TELEMETRY_DISABLED = 'true';
const { createStrapi } = createRequire(path.join(root, 'package.json'))('@strapi/strapi');

const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
strapi.log.level = 'warn';
try {
  await strapi.load();
  await step('Making publications anew', (tell) =>
    strapi
      .plugin('newsroom')
      .service('publications')
      .rebuild((done, all) => tell(`${done} of ${all}`))
  );
} finally {
  await strapi.destroy();
}
