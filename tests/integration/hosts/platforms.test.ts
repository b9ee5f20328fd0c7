import type { CacheStatus } from '../../../src/plugins/read-cache/domain/cache-status';
import { logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { factories } from '../../support/factories';
import {
  type HostOptions,
  type HostProject,
  packPlugin,
  startHost,
} from '../../support/host-project';
import { type HttpClient, httpClient } from '../../support/http';

const PLUGINS = ['feeds', 'guard', 'newsroom', 'outbox', 'read-cache'];
const quietly = { limits: { enabled: false } };

/** A host with some of the pack, to which one of Strapi's own settings says something else. */
function start(names: string[], setting: string, value: string): Promise<HostProject> {
  const plugins = names.map((name) => [name, packPlugin(name, name === 'guard' ? quietly : {})]);
  const options: HostOptions = {
    // They have custom fields of the newsroom's.
    hasNewsroomTypes: names.includes('newsroom'),
    installed: ['@strapi/plugin-users-permissions'],
    publicTypes: ['api::article.article'],
    plugins: Object.fromEntries(plugins),
    beforeLoad: ({ config }) => config.set(setting, value),
  };
  return startHost(options);
}

describe('MySQL and MariaDB', () => {
  // A host on them has the driver; nothing is asked of it before the plugins have had their say.
  beforeAll(() => void jest.doMock('mysql2', () => ({}), { virtual: true }));

  it.each(PLUGINS)('are refused by the %s plugin alone', async (name) => {
    await expect(start([name], 'database.connection.client', 'mysql')).rejects.toThrow(
      `MySQL and MariaDB are not supported by the ${name} plugin: set DATABASE_CLIENT to sqlite or postgres, or switch the plugin off in config/plugins.`
    );
  });
});

describe('a Strapi that nobody has tried', () => {
  let host: HostProject;
  let visitor: HttpClient;

  beforeAll(async () => {
    host = await start(PLUGINS, 'info.strapi', '5.53.0');
    visitor = httpClient(host.url);
  });
  afterAll(() => host.stop());

  it('is told of once by each plugin', () => {
    for (const name of PLUGINS) {
      const sentence = `The ${name} plugin was tried with Strapi 5.54.0, and this is 5.53.0: install that version, or test what you use of it.`;
      expect(host.warnings.filter((warning) => warning === sentence)).toHaveLength(1);
    }
  });

  it('is served without the memory, and the status says why', async () => {
    const editor = httpClient(host.url, await createApiToken(host.strapi));
    await factories(editor).article({ title: 'One' });
    const [first, second] = [
      await visitor.get('/api/articles'),
      await visitor.get('/api/articles'),
    ];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.headers.get('x-read-cache')).toBeNull();
    const { client } = await logIn(host);
    const { body } = await client.get<{ data: CacheStatus }>('/read-cache/status');
    expect(body.data).toMatchObject({ isEnabled: false, untriedStrapi: '5.53.0', entries: 0 });
  });
});
