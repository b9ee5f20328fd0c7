import fs from 'node:fs';
import path from 'node:path';

const PHOTO = path.resolve(import.meta.dirname, '../../database/samples/assets/photos/bridge.jpg');
const BODY = [{ type: 'paragraph', children: [{ type: 'text', text: 'A sample paragraph.' }] }];
const PERSON = { firstname: 'Ada', lastname: 'Sample', email: 'ada@newsroom.example' };

/**
 * Asks a new newsroom 30 things, each of which needs another part of the pack.
 *
 * @param {string} url
 * @returns {Promise<{ passed: number, all: number, failures: string[], storyMs: number | undefined }>} `storyMs`: when the
 *   first story came with its byline
 */
export async function tour(url) {
  const failures = [];
  let all = 0;
  let storyMs;
  /** @param {(answer: { status: number, headers: Headers, body: object }) => boolean} isRight */
  const ask = async (name, method, address, isRight, { token, data } = {}) => {
    all++;
    try {
      const answer = await send(url, method, address, token, data);
      if (isRight(answer)) return answer.body?.data ?? answer.body;
      failures.push(`${name}: ${answer.status}`);
    } catch (error) {
      failures.push(`${name}: ${error.message}`);
    }
    return undefined;
  };
  const get = (name, address, isRight, token) => ask(name, 'GET', address, isRight, { token });
  const status = (wanted) => (answer) => answer.status === wanted;
  const has = (of) => (answer) => answer.status === 200 && Boolean(of(answer.body));
  const query = (name, text, of) =>
    ask(
      name,
      'POST',
      '/graphql',
      has((body) => of(body.data ?? {})),
      { data: { query: text } }
    );

  await get('health', '/_health', status(204));
  await get('panel', '/admin', status(200));
  const password = `Sample-${Date.now()}`;
  const person = { data: { ...PERSON, password } };
  const session = await ask('first admin', 'POST', '/admin/register-admin', status(200), person);
  const admin = session?.token;
  const asked = { name: 'tour', description: '', type: 'full-access', lifespan: null };
  const made = await ask('token', 'POST', '/admin/api-tokens', status(201), {
    token: admin,
    data: asked,
  });
  const token = made?.accessKey;
  const write = (name, method, address, wanted, fields) =>
    ask(name, method, address, status(wanted), { token, data: fields && { data: fields } });

  const author = await write('author', 'POST', '/api/authors', 201, { name: 'Olena Sample' });
  const facts = { body: BODY, credits: [{ author: author?.documentId, role: 'author' }] };
  const story = await write('story', 'POST', '/api/articles', 201, {
    title: 'One story',
    ...facts,
  });
  const address = `/api/articles/${story?.documentId}`;
  await get(
    'byline',
    address,
    has(({ data }) => data.byline.line === 'by Olena Sample')
  );
  if (failures.length === 0) storyMs = Date.now();
  await get('from memory', address, ({ headers }) => headers.get('x-read-cache') === 'hit');
  await get(
    'list',
    '/api/articles',
    has(({ data }) => data[0].timestamps.published.display)
  );
  await get(
    'by slug',
    '/api/articles/slug/one-story',
    has(({ data }) => data.title)
  );
  await get(
    'author by slug',
    '/api/authors/slug/olena-sample',
    has(({ data }) => data.name)
  );
  const day = story?.timestamps?.published?.local?.slice(0, 10);
  await get(
    'of a day',
    `/api/articles?day=${day}`,
    has(({ data }) => data.length === 1)
  );
  await get('draft', `${address}?status=draft`, status(403));
  await get('draft with a token', `${address}?status=draft`, status(200), token);
  await get('page size', '/api/articles?pagination[pageSize]=500', status(400));
  await write('title', 'PUT', address, 200, { title: 'Another title' });
  await get(
    'new title',
    address,
    has(({ data }) => data.title === 'Another title')
  );
  await write('no credit', 'POST', '/api/articles', 400, { title: 'Nobody', body: BODY });
  const files = await ask('upload', 'POST', '/api/upload', status(201), {
    token,
    data: sampleFile(),
  });
  const photo = { name: 'Bridge', alternativeText: 'A bridge', photographer: 'Pia Sample' };
  const image = files?.[0]?.id;
  const lead = await write('photo', 'POST', '/api/photos', 201, { ...photo, image });
  await write('lead photo', 'PUT', address, 200, { leadPhoto: lead?.documentId });
  await get(
    'photo credit',
    address,
    has(({ data }) => data.photo.credit === 'Photo by Pia Sample')
  );
  const brief = await write('brief', 'POST', '/api/live-briefs', 201, {
    title: 'A brief',
    ...facts,
  });
  const today = brief?.timestamps?.published?.local?.slice(0, 10);
  await get('day of briefs', `/api/live-briefs/days/${today}`, status(200));
  await query('GraphQL', '{ articles { byline { line } } }', ({ articles }) => articles[0].byline);
  const bySlug = '{ articleBySlug(slug: "one-story") { title } }';
  await query('GraphQL by slug', bySlug, ({ articleBySlug }) => articleBySlug.title);
  await get(
    'events',
    '/api/events',
    has(({ data }) => data.length > 3),
    token
  );
  await get('settings of the panel', '/newsroom/settings', status(200), admin);
  await get('status of the cache', '/read-cache/status', status(200), admin);
  await write('withdrawal', 'DELETE', address, 204);
  return { passed: all - failures.length, all, failures, storyMs };
}

async function send(url, method, address, token, data) {
  const isForm = data instanceof FormData;
  const headers = {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(data && !isForm && { 'content-type': 'application/json' }),
  };
  const body = data && !isForm ? JSON.stringify(data) : data;
  const answer = await fetch(url + address, { headers, ...(body && { body }), method });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json');
  return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
}

function sampleFile() {
  const form = new FormData();
  form.append('files', new Blob([fs.readFileSync(PHOTO)], { type: 'image/jpeg' }), 'bridge.jpg');
  return form;
}
