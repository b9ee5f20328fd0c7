// A Strapi in a process of its own, that tells its parent how much CPU and memory it has used.
import { createRequire } from 'node:module';

const [appDir, distDir] = process.argv.slice(2);
process.chdir(appDir);
const { createStrapi } = createRequire(`${appDir}/package.json`)('@strapi/strapi');

const serveAdminPanel = process.env.BENCH_ADMIN_PANEL === 'true';
const strapi = await createStrapi({ appDir, distDir, serveAdminPanel }).load();
strapi.log.level = 'error';
strapi.server.mount();
strapi.server.httpServer.listen(0, '127.0.0.1', async () => {
  // What is measured is a newsroom whose publications are stored; the first filling is not part of it.
  await strapi.plugins.newsroom?.service('publications').settled();
  process.send({ port: strapi.server.httpServer.address().port });
});

process.on('message', () =>
  process.send({ cpu: process.cpuUsage(), memory: process.memoryUsage().rss })
);
process.on('disconnect', () => process.exit());
