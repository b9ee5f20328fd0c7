import type { Core } from '@strapi/strapi';
import { yup } from '@strapi/utils';

import { proveInsides } from '../../../src/plugins/guard/server/src/insides/prove-insides';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { usesPostgres } from '../../support/environment';

let newsroom: Newsroom;
let mended: Array<() => void> = [];

beforeAll(async () => {
  newsroom = await bootNewsroom();
});
afterAll(() => newsroom.stop());
afterEach(() => {
  for (const mend of mended) mend();
  mended = [];
});

/** Has something be otherwise until the end of the test. */
function change(owner: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  mended.push(() => {
    if (own) Object.defineProperty(owner, name, own);
    else Reflect.deleteProperty(owner, name);
  });
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}

const client = ({ db }: Core.Strapi): { pool: object; emit: unknown; driver: object } =>
  db.connection.client as never;

it('starts with the insides as they are', async () => {
  await expect(proveInsides(newsroom.strapi)).resolves.toBeUndefined();
});

/** The pool with another name for the connections that are in use. */
function renamed({ pool }: { pool: object }): object {
  return new Proxy(pool, {
    get(_pool, name) {
      if (name === 'used') return undefined;
      const value: unknown = Reflect.get(pool, name);
      return typeof value === 'function' ? value.bind(pool) : value;
    },
  });
}

/** By what is said: how a later version of a package might be otherwise. */
const changes: Array<[said: RegExp, (strapi: Core.Strapi) => void]> = [
  [
    /when it hands out a connection/,
    (strapi) => change(client(strapi).pool, 'on', () => undefined),
  ],
  [
    /when it gets no connection/,
    (strapi) => change(Object.getPrototypeOf(client(strapi).pool) as object, 'on', () => undefined),
  ],
  [
    /does not begin when a listener throws/,
    (strapi) => change(client(strapi), 'on', () => undefined),
  ],
  [/a statement that has failed/, ({ db }) => change(db.connection, 'on', () => undefined)],
  [
    /a validation of yup/,
    () => {
      const schema = Object.getPrototypeOf(Object.getPrototypeOf(yup.string())) as object;
      change(schema, 'test', () => yup.string());
    },
  ],
  [/the check of who asks/, (strapi) => change(strapi.get('auth'), 'authenticate', null)],
  [
    /the service of the media library/,
    (strapi) => change(strapi.plugin('upload').service('upload'), 'replace', undefined),
  ],
  [
    /makes the first administrator/,
    (strapi) => change(strapi.service('admin::user'), 'createFirstAdmin', undefined),
  ],
  [
    /the content manager asks for/,
    (strapi) =>
      change(strapi.plugin('content-manager').service('permission-checker'), 'create', undefined),
  ],
  [/checks of the content API/, (strapi) => change(strapi.contentAPI.validate, 'query', undefined)],
  [/readies a new connection/, ({ db }) => change(db.dialect, 'initialize', undefined)],
  [
    /addresses of the content manager/,
    (strapi) => change(strapi.plugin('content-manager').routes, 'admin', { routes: [] }),
  ],
];

if (usesPostgres) {
  changes.push(
    [/each with its socket/, (strapi) => change(client(strapi), 'pool', renamed(client(strapi)))],
    [/the driver of knex/, (strapi) => change(client(strapi), 'driver', {})]
  );
}

it.each(changes)('names %s when that has changed', async (said, break_) => {
  break_(newsroom.strapi);
  await expect(proveInsides(newsroom.strapi)).rejects.toThrow(said);
});

it('says what to do', async () => {
  change(newsroom.strapi.db.dialect, 'initialize', undefined);
  await expect(proveInsides(newsroom.strapi)).rejects.toThrow(
    /versions that the package lock names/
  );
});
