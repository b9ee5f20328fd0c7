import { bootNewsroom, type Newsroom } from '../../support/boot';
import { newRole, signIn, type Answer, type Desk, type Permission } from './desk-client';

const BRIEFS = '/newsroom/desk/briefs';
const BRIEF = 'api::live-brief.live-brief';
const EXPLORER = 'plugin::content-manager.explorer';
const FIELDS = ['title', 'body', 'datePublished', 'article', 'leadPhoto', 'pinned', 'keyEvent'];
const PLAIN_FIELDS = ['title', 'body', 'datePublished', 'keyEvent'];
const DESK_ACTIONS = [
  { action: 'plugin::newsroom.desk.read' },
  { action: 'plugin::newsroom.desk.publish' },
];
const PHOTO_ID = 'abcdefghijklmnopqrstuvwx';

let newsroom: Newsroom;
let admin: Desk;
let article: string;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  const { strapi, url } = newsroom;
  admin = (await signIn(strapi, url, 'strapi-super-admin')).call;
  const story: { documentId: string } = await strapi
    .documents('api::article.article' as never)
    .create({ data: { title: 'The bridge' }, locale: 'en' } as never);
  article = story.documentId;
  await strapi.db.query('api::photo.photo').create({
    data: {
      documentId: PHOTO_ID,
      name: 'Bridge',
      alternativeText: 'A bridge',
      photographer: 'Sample Person',
    },
  });
});

afterAll(() => newsroom.stop());

describe('a role that may not see all fields', () => {
  let call: Desk;

  beforeAll(async () => {
    call = await hired(may(PLAIN_FIELDS, 'read', 'create', 'update', 'publish'));
  });

  it('changes the others without wiping what it does not see', async () => {
    const brief = await publish();
    expect(await change(call, brief, { title: 'Better' })).toMatchObject({ status: 200 });
    expect(await stored(brief)).toMatchObject({
      title: 'Better',
      form: { article: { documentId: article }, leadPhoto: { documentId: PHOTO_ID }, pinned: true },
    });
  });

  it.each([
    ['a pin', 'pinned', false],
    ['a story', 'article', null],
    ['a photo', 'leadPhoto', null],
  ])('may not take away %s', async (_, field, value) => {
    const brief = await publish();
    const answer = await change(call, brief, { title: 'Better', [field]: value });
    expect([answer.status, pathsOf(answer)]).toEqual([400, [[field]]]);
    expect(await stored(brief)).toMatchObject({ title: 'T', pinned: true });
  });
});

describe('a role that may see fields which it may not change', () => {
  it('saves an edit that sends them as they are', async () => {
    const call = await hired([
      ...may(FIELDS, 'read', 'publish'),
      ...may(['title', 'body'], 'update'),
    ]);
    const brief = await publish();
    expect(await change(call, brief, { ...whole, title: 'Better' })).toMatchObject({ status: 200 });
    const later = await change(call, await stored(brief), {
      ...whole,
      datePublished: '2024-02-02T17:25',
    });
    expect([later.status, pathsOf(later)]).toEqual([400, [['datePublished']]]);
  });
});

describe('a role that may not read stories and photos', () => {
  let call: Desk;

  beforeAll(async () => {
    call = await hired(may(FIELDS, 'read', 'create', 'update', 'publish'));
  });

  it('saves an edit of a brief that has them', async () => {
    const brief = await publish();
    const answer = await change(call, brief, { ...whole, article, leadPhoto: PHOTO_ID, text: 'X' });
    expect(answer).toMatchObject({ status: 200, body: { data: { text: 'X' } } });
  });

  it('is not told what they are called', async () => {
    const brief = await publish();
    const { body } = await call('GET', `${BRIEFS}?day=2024-02-01`);
    const story = { documentId: article, title: null };
    const photo = {
      documentId: PHOTO_ID,
      name: null,
      alternativeText: null,
      credit: null,
      thumbnail: null,
    };
    expect((body.data as Brief[]).find((one) => one.documentId === brief.documentId)).toMatchObject(
      { article: story, photo, form: { article: story, leadPhoto: photo } }
    );
    expect(body.meta).toMatchObject({ mayRead: { stories: false, photos: false } });
  });
});

it('tells those who may read them what stories and photos are called', async () => {
  await publish();
  const call = await hired([
    ...may(FIELDS, 'read'),
    { action: `${EXPLORER}.read`, subject: 'api::article.article', properties: of(['title']) },
    { action: `${EXPLORER}.read`, subject: 'api::photo.photo', properties: of(['name'], false) },
  ]);
  const { body } = await call('GET', `${BRIEFS}?day=2024-02-01`);
  expect((body.data as Brief[])[0]).toMatchObject({
    form: { article: { title: 'The bridge' }, leadPhoto: { name: 'Bridge' } },
  });
  expect(body.meta).toMatchObject({ mayRead: { stories: true, photos: true } });
});

describe('what may be done with a brief', () => {
  it('depends on whose it is', async () => {
    const call = await hired([
      ...may(FIELDS, 'read', 'create'),
      ...may(FIELDS, 'update', 'publish').map((permission) => ({
        ...permission,
        conditions: ['admin::is-creator'],
      })),
    ]);
    const other = await publish();
    const own = await publish(call, { article: undefined, leadPhoto: undefined });
    const { body } = await call('GET', `${BRIEFS}?day=2024-02-01`);
    const briefs = new Map((body.data as Brief[]).map((one) => [one.documentId, one.may]));
    expect(briefs.get(other.documentId)).toEqual({ update: false, pin: false, publish: false });
    expect(briefs.get(own.documentId)).toEqual({ update: true, pin: true, publish: true });
    expect(own.may).toEqual({ update: true, pin: true, publish: true });
    expect(body.meta).toMatchObject({ locales: [{ code: 'en', mayCreate: true }] });
  });

  it.each([
    ['read', 'create', 'update'],
    ['read', 'update', 'publish'],
    ['read', 'create', 'publish'],
  ])('depends on the actions of the role: %s, %s, %s', async (...actions) => {
    const call = await hired(may(FIELDS, ...actions));
    const brief = await publish();
    const { body } = await call('GET', `${BRIEFS}?day=2024-02-01`);
    const found = (body.data as Brief[]).find((one) => one.documentId === brief.documentId);
    const has = (...names: string[]): boolean => names.every((name) => actions.includes(name));
    expect(found?.may).toEqual({
      update: has('update', 'publish'),
      pin: has('update', 'publish'),
      publish: has('publish'),
    });
    const mayCreate = has('create', 'publish');
    expect(body.meta).toMatchObject({ locales: [{ code: 'en', mayCreate }] });
  });
});

interface Brief {
  documentId: string;
  version: string;
  may: object;
}

const whole = {
  title: 'T',
  text: 'Text.',
  datePublished: '2024-02-01T15:25:00.000Z',
  pinned: true,
  keyEvent: false,
};

async function publish(by = admin, data: object = {}): Promise<Brief> {
  const answer = await by('POST', BRIEFS, {
    data: { ...whole, article, leadPhoto: PHOTO_ID, ...data },
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.data;
}

function change(by: Desk, { documentId, version }: Brief, data: object): Promise<Answer> {
  return by('PUT', `${BRIEFS}/${documentId}`, { data, version });
}

async function stored({ documentId }: Brief): Promise<Brief> {
  const { body } = await admin('GET', `${BRIEFS}?day=2024-02-01&limit=100`);
  const brief = (body.data as Brief[]).find((one) => one.documentId === documentId);
  if (!brief) throw new Error('It is not on its day.');
  return brief;
}

/** Somebody with the desk and these permissions besides. */
async function hired(permissions: Permission[]): Promise<Desk> {
  const { strapi, url } = newsroom;
  const role = await newRole(strapi, [...DESK_ACTIONS, ...permissions]);
  return (await signIn(strapi, url, role)).call;
}

function may(fields: string[], ...actions: string[]): Permission[] {
  return actions.map((action) => ({
    action: `${EXPLORER}.${action}`,
    subject: BRIEF,
    properties: of(fields),
  }));
}

function of(fields: string[], isLocalized = true): object {
  return { fields, ...(isLocalized && { locales: ['en'] }) };
}

function pathsOf(answer: Answer): unknown {
  const details = answer.body.error?.details as { errors: Array<{ path: unknown }> } | undefined;
  return details?.errors.map(({ path }) => path);
}
