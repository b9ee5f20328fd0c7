import { bootNewsroom, type Newsroom } from '../../support/boot';
import { newRole, nobody, signIn, type Desk } from './desk-client';

const BRIEF = 'api::live-brief.live-brief';
const EXPLORER = 'plugin::content-manager.explorer';
const DESK = 'plugin::newsroom.desk';
const FIELDS = ['title', 'body', 'datePublished', 'article', 'leadPhoto', 'pinned', 'keyEvent'];

let newsroom: Newsroom;
const people: Record<string, Desk> = {};
let documentId: string;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  const { strapi, url } = newsroom;
  const properties = { fields: FIELDS, locales: ['en', 'uk'] };
  const reading = { action: `${EXPLORER}.read`, subject: BRIEF, properties };
  const rights = (...actions: string[]) =>
    actions.map((action) => ({ action: `${EXPLORER}.${action}`, subject: BRIEF, properties }));
  const deskAction = (name: string) => ({ action: `${DESK}.${name}` });
  const roles: Record<string, Parameters<typeof newRole>[1]> = {
    'a reader without permission': [reading],
    'a reader of the desk': [deskAction('read'), reading],
    'a desk reader without the content type': [deskAction('read'), deskAction('publish')],
    'one who may not publish briefs': [
      deskAction('read'),
      deskAction('publish'),
      ...rights('read', 'create', 'update'),
    ],
    'an English editor': [
      deskAction('read'),
      deskAction('publish'),
      ...['read', 'create', 'update', 'publish'].map((action) => ({
        action: `${EXPLORER}.${action}`,
        subject: BRIEF,
        properties: { fields: FIELDS, locales: ['en'] },
      })),
    ],
    'an editor of own briefs': [
      deskAction('read'),
      deskAction('publish'),
      ...rights('read', 'create', 'update', 'publish').map((permission) => ({
        ...permission,
        conditions: ['admin::is-creator'],
      })),
    ],
    'an editor who may not pin': [
      deskAction('read'),
      deskAction('publish'),
      ...rights('read', 'create', 'update', 'publish').map((permission) => ({
        ...permission,
        properties: { fields: FIELDS.filter((name) => name !== 'pinned'), locales: ['en'] },
      })),
    ],
  };
  people.nobody = nobody(url);
  for (const [name, permissions] of Object.entries(roles)) {
    people[name] = (await signIn(strapi, url, await newRole(strapi, permissions))).call;
  }
  people['an author'] = (await signIn(strapi, url, 'strapi-author')).call;
  people['an editor'] = (await signIn(strapi, url, 'strapi-editor')).call;
  people['a super admin'] = (await signIn(strapi, url, 'strapi-super-admin')).call;
  const { body } = await as('a super admin')('POST', '/newsroom/desk/briefs', brief('Set up'));
  ({ documentId } = body.data);
});

afterAll(() => newsroom.stop());

const READS = [
  '/newsroom/desk/briefs',
  '/newsroom/desk/marker',
  '/newsroom/desk/stories',
  '/newsroom/desk/photos',
];

describe.each(READS)('GET %s', (path) => {
  it.each([
    ['nobody', 401],
    ['a reader without permission', 403],
    ['an author', 403],
    ['a desk reader without the content type', 403],
    ['an editor', 200],
    ['a super admin', 200],
  ])('%s gets %i', async (name, status) => {
    expect(await as(name)('GET', path)).toMatchObject({ status });
  });
});

describe.each([
  ['POST', '', () => brief('New'), 201],
  ['PUT', '/:id', async () => ({ ...brief('Changed'), version: await version() }), 200],
  ['PUT', '/:id/pinned', () => ({ data: { pinned: false } }), 200],
  ['POST', '/:id/unpublish', () => undefined, 200],
  ['POST', '/:id/publish', () => undefined, 200],
])('%s /newsroom/desk/briefs%s', (method, path, body, done) => {
  it.each([
    ['nobody', 401],
    ['a reader without permission', 403],
    ['a reader of the desk', 403],
    ['an author', 403],
    ['a desk reader without the content type', 403],
    ['one who may not publish briefs', 403],
    ['an editor', done],
    ['a super admin', done],
  ])('%s gets %i', async (name, status) => {
    const address = `/newsroom/desk/briefs${path.replace(':id', documentId)}`;
    expect(await as(name)(method, address, await body())).toMatchObject({ status });
  });
});

it('keeps an editor to the languages of the role', async () => {
  const call = as('an English editor');
  const day = await call('GET', '/newsroom/desk/briefs');
  expect(day.body.meta).toMatchObject({
    locale: 'en',
    locales: [{ code: 'en', mayCreate: true }],
  });
  expect(await call('GET', '/newsroom/desk/briefs?locale=uk')).toMatchObject({ status: 403 });
  const created = await call('POST', '/newsroom/desk/briefs?locale=uk', brief('Ні'));
  expect(created).toMatchObject({ status: 403 });
});

it('opens both languages to the built-in editor', async () => {
  const { body } = await as('an editor')('GET', '/newsroom/desk/briefs');
  expect(body.meta).toMatchObject({
    locales: [
      { code: 'en', mayCreate: true },
      { code: 'uk', mayCreate: true },
    ],
  });
});

it('honours the conditions of a role', async () => {
  const call = as('an editor of own briefs');
  const own = await call('POST', '/newsroom/desk/briefs', brief('Mine'));
  expect(own).toMatchObject({ status: 201 });
  const list = await call('GET', '/newsroom/desk/briefs');
  expect(list.body.data).toMatchObject([{ title: 'Mine' }]);
  const other = await call('POST', `/newsroom/desk/briefs/${documentId}/unpublish`);
  expect(other).toMatchObject({ status: 404 });
});

it('honours the fields of a role', async () => {
  const call = as('an editor who may not pin');
  const answer = await call('POST', '/newsroom/desk/briefs', {
    data: { title: 'Pinned', text: 'Text.', pinned: true },
  });
  expect(answer).toMatchObject({
    status: 400,
    body: { error: { details: { errors: [{ path: ['pinned'] }] } } },
  });
  const plain = await call('POST', '/newsroom/desk/briefs', brief('Not pinned'));
  expect(plain).toMatchObject({ status: 201 });
});

function as(name: string): Desk {
  const call = people[name];
  if (!call) throw new Error(`Nobody here is ${name}.`);
  return call;
}

function brief(title: string) {
  return { data: { title, text: 'Some text.' } };
}

async function version(): Promise<string> {
  const { body } = await as('a super admin')('GET', '/newsroom/desk/briefs');
  const briefs = body.data as Array<{ documentId: string; version: string }>;
  return briefs.find((one) => one.documentId === documentId)?.version ?? '';
}
