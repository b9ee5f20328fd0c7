import type { Core } from '@strapi/strapi';

import { bootNewsroom, type Newsroom } from '../../support/boot';
import { signIn, type Answer, type Desk } from './desk-client';

const BRIEFS = '/newsroom/desk/briefs';
const UID = 'api::live-brief.live-brief';

let newsroom: Newsroom;
let call: Desk;
let colleague: Desk;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  call = (await signIn(newsroom.strapi, newsroom.url, 'strapi-editor', 'Olena')).call;
  colleague = (await signIn(newsroom.strapi, newsroom.url, 'strapi-editor', 'Taras')).call;
});

afterAll(() => newsroom.stop());

describe('publishing', () => {
  it('publishes what the composer sends, at once and for readers', async () => {
    const article = await story('The bridge');
    const answer = await call('POST', BRIEFS, {
      data: {
        title: 'Bridge reopens',
        text: 'One.\n\nTwo.',
        datePublished: '2024-02-01T17:25',
        article: article.documentId,
        pinned: true,
        keyEvent: true,
      },
    });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        data: {
          state: 'published',
          title: 'Bridge reopens',
          text: 'One.\nTwo.',
          timestamps: { published: { local: '2024-02-01T17:25:00+02:00' } },
          article: { title: 'The bridge' },
          pinned: true,
          keyEvent: true,
          editor: 'Olena Person',
          form: { text: 'One.\n\nTwo.', datePublished: '2024-02-01T15:25:00.000Z' },
        },
      },
    });
    const reader = await fetch(`${newsroom.url}/api/live-briefs/days/2024-02-01`);
    expect(await reader.json()).toMatchObject({
      data: [{ title: 'Bridge reopens', bodyHtml: '<p>One.</p><p>Two.</p>' }],
    });
  });

  it('takes the moment of publishing when no time is given', async () => {
    const { body } = await call('POST', BRIEFS, { data: { title: 'Now', text: 'Text.' } });
    const { utc } = (body.data as Brief).timestamps.published;
    expect(Math.abs(Date.parse(utc) - Date.now())).toBeLessThan(60_000);
  });

  it.each([
    ['nothing to read', { title: ' ', text: ' ' }, ['title', 'body']],
    ['a time in the spring gap', { datePublished: '2026-03-29T03:30' }, ['datePublished']],
    ['a time that happens twice', { datePublished: '2026-10-25T03:30' }, ['datePublished']],
    ['a story that is not there', { article: 'abcdefghijklmnopqrstuvwx' }, ['article']],
    ['a photo that is not there', { leadPhoto: 'abcdefghijklmnopqrstuvwx' }, ['leadPhoto']],
    ['text that no database holds', { title: 'a\u0000b' }, ['title']],
    ['an unknown field', { firstPublishedAt: '2020-01-01T00:00:00Z' }, ['firstPublishedAt']],
  ])('refuses %s on its field, and stores nothing', async (_, data, fields) => {
    const before = await count(newsroom.strapi);
    const answer = await call('POST', BRIEFS, { data: { title: 'T', text: 'Text.', ...data } });
    expect(answer.status).toBe(400);
    expect(pathsOf(answer)).toEqual(fields.map((field) => [field]));
    expect(await count(newsroom.strapi)).toBe(before);
  });

  it.each([[undefined], [[]], ['text'], [5]])('refuses the data %p', async (data) => {
    expect(await call('POST', BRIEFS, { data })).toMatchObject({ status: 400 });
  });
});

describe('changing', () => {
  it('changes and publishes again, and keeps the published time', async () => {
    const brief = await publish({ datePublished: '2024-03-01T10:00' });
    const answer = await change(brief, { title: 'Better', text: 'New text.', datePublished: null });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        data: {
          title: 'Better',
          text: 'New text.',
          timestamps: { published: { local: '2024-03-01T10:00:00+02:00' } },
        },
      },
    });
  });

  it('does not overwrite a colleague', async () => {
    const brief = await publish({});
    expect(await change(brief, { title: 'First' }, colleague)).toMatchObject({ status: 200 });
    expect(await change(brief, { title: 'Second' })).toMatchObject({
      status: 409,
      body: {
        error: { name: 'ConflictError', details: { errors: [{ path: [], code: 'desk.changed' }] } },
      },
    });
    const now = await find(brief);
    expect(now).toMatchObject({ title: 'First', editor: 'Taras Person' });
    expect(await change(now, { title: 'Second' })).toMatchObject({ status: 200 });
  });

  it('does not put out again what a colleague has taken down', async () => {
    const brief = await publish({});
    await colleague('POST', `${BRIEFS}/${brief.documentId}/unpublish`);
    const answer = await change(brief, { title: 'Better' });
    expect(answer).toMatchObject({ status: 409 });
    expect(answer.body.error?.message).toContain('has taken this brief down');
    const now = await find(brief);
    expect(now).toMatchObject({ title: 'T', state: 'draft' });
    expect(await change(now, { title: 'Better' })).toMatchObject({
      status: 200,
      body: { data: { state: 'published' } },
    });
  });

  it('asks for the version', async () => {
    const brief = await publish({});
    const answer = await call('PUT', `${BRIEFS}/${brief.documentId}`, { data: { title: 'X' } });
    expect([answer.status, pathsOf(answer)]).toEqual([400, [['version']]]);
  });

  it('lets go of a story', async () => {
    const { documentId } = await story('Another');
    const brief = await publish({ article: documentId });
    expect(await change(brief, { article: null })).toMatchObject({
      body: { data: { article: null, form: { article: null } } },
    });
  });

  it('leaves a text with links to the full editor', async () => {
    const brief = await publish({});
    const link = {
      type: 'link',
      url: 'https://a.example',
      children: [{ type: 'text', text: 'a' }],
    };
    await newsroom.strapi.documents(UID as never).update({
      documentId: brief.documentId,
      locale: 'en',
      status: 'published',
      data: { body: [{ type: 'paragraph', children: [link] }] },
    } as never);
    const now = await find(brief);
    expect(now.form.text).toBeNull();
    expect(pathsOf(await change(now, { text: 'Flat.' }))).toEqual([['body']]);
    expect(await change(now, { title: 'Still linked' })).toMatchObject({ status: 200 });
    expect(await find(brief)).toMatchObject({ title: 'Still linked', form: { text: null } });
  });

  it('takes back a change that readers would miss something of', async () => {
    const brief = await publish({});
    expect(pathsOf(await change(brief, { text: '' }))).toEqual([['body']]);
    expect(await find(brief)).toMatchObject({ text: 'Text.', state: 'published' });
  });
});

describe('in place', () => {
  it('pins for readers', async () => {
    const brief = await publish({});
    const pin = (pinned: unknown) =>
      call('PUT', `${BRIEFS}/${brief.documentId}/pinned`, { data: { pinned } });
    expect(await pin(true)).toMatchObject({ body: { data: { pinned: true, state: 'published' } } });
    expect(await pin(false)).toMatchObject({ body: { data: { pinned: false } } });
    expect(await pin('yes')).toMatchObject({ status: 400 });
  });

  it('does not publish unfinished changes with a pin', async () => {
    const brief = await publish({});
    await newsroom.strapi.documents(UID as never).update({
      documentId: brief.documentId,
      locale: 'en',
      data: { title: 'Unfinished' },
    } as never);
    expect(await find(brief)).toMatchObject({ state: 'modified', title: 'T' });
    const answer = await call('PUT', `${BRIEFS}/${brief.documentId}/pinned`, {
      data: { pinned: true },
    });
    expect([answer.status, pathsOf(answer)]).toEqual([400, [['pinned']]]);
  });

  it('unpublishes and publishes again at the same time', async () => {
    const brief = await publish({ datePublished: '2024-04-01T10:00' });
    const path = `${BRIEFS}/${brief.documentId}`;
    expect(await call('POST', `${path}/unpublish`)).toMatchObject({
      body: { data: { state: 'draft' } },
    });
    expect(await call('POST', `${path}/unpublish`)).toMatchObject({ status: 200 });
    expect(await call('POST', `${path}/publish`)).toMatchObject({
      body: {
        data: {
          state: 'published',
          timestamps: { published: { local: '2024-04-01T10:00:00+03:00' } },
        },
      },
    });
  });

  it.each([
    ['PUT', ''],
    ['PUT', '/pinned'],
    ['POST', '/publish'],
    ['POST', '/unpublish'],
  ])('%s %s answers 404 for a brief that is not there', async (method, path) => {
    const body = { data: { pinned: true }, version: 'x' };
    const answer = await call(method, `${BRIEFS}/abcdefghijklmnopqrstuvwx${path}`, body);
    expect(answer).toMatchObject({ status: 404 });
  });
});

interface Brief {
  documentId: string;
  version: string;
  title: string;
  timestamps: { published: { utc: string; day: string } };
  form: { text: string | null };
}

async function publish(data: object): Promise<Brief> {
  const answer = await call('POST', BRIEFS, { data: { title: 'T', text: 'Text.', ...data } });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.data;
}

function change(brief: Brief, data: object, by = call): Promise<Answer> {
  return by('PUT', `${BRIEFS}/${brief.documentId}`, { data, version: brief.version });
}

async function find({ documentId, timestamps }: Brief): Promise<Brief> {
  const { body } = await call('GET', `${BRIEFS}?day=${timestamps.published.day}`);
  const brief = (body.data as Brief[]).find((one) => one.documentId === documentId);
  if (!brief) throw new Error('It is not on its day.');
  return brief;
}

function pathsOf(answer: Answer): unknown {
  const details = answer.body.error?.details as { errors: Array<{ path: unknown }> } | undefined;
  return details?.errors.map(({ path }) => path);
}

function count(strapi: Core.Strapi): Promise<number> {
  return strapi.db.query(UID).count();
}

async function story(title: string): Promise<{ documentId: string }> {
  return newsroom.strapi
    .documents('api::article.article' as never)
    .create({ data: { title }, locale: 'en' } as never);
}
