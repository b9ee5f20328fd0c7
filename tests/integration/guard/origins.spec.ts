import { logIn } from '../../support/admin-session';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { PASSWORD } from '../../support/password';
import {
  origin as whereFrom,
  ownHeaders,
  type RawAnswer,
  type RawRequest,
  rawRequest,
} from '../read-cache/raw-request';

let newsroom: Newsroom;
let email: string;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  ({ email } = await logIn(newsroom));
});
afterAll(() => newsroom.stop());

const OTHER_SITE = 'https://evil.example';

/** Who asks: `own` and `other-port` are known only when the newsroom listens. */
function originOf(who: string): string {
  if (who === 'own') return newsroom.url;
  return who === 'other-port' ? 'http://127.0.0.1:9' : who;
}

function ask(path: string, origin: string | null, request: RawRequest = {}): Promise<RawAnswer> {
  const headers = { ...request.headers, ...(origin !== null && { origin: originOf(origin) }) };
  return rawRequest(`${newsroom.url}${path}`, { ...request, headers });
}

function preflight(path: string, origin: string, method = 'POST'): Promise<RawAnswer> {
  return ask(path, origin, {
    method: 'OPTIONS',
    headers: {
      'access-control-request-method': method,
      'access-control-request-headers': 'authorization,content-type',
    },
  });
}

/** What a browser looks at before it lets a page read an answer. */
function allowed({ headers }: RawAnswer) {
  return {
    origin: headers['access-control-allow-origin'],
    credentials: headers['access-control-allow-credentials'],
  };
}

const ANYBODY = { origin: '*', credentials: undefined };
const NOBODY = { origin: undefined, credentials: undefined };

const FOREIGN = [OTHER_SITE, 'other-port', 'null'];

const PUBLIC = [
  '/api/articles',
  '/API/Articles',
  '/api/articles/none',
  '/api/articles?filters[nonsense]=1',
  '/api/auth/local',
  '/graphql?query={articles{title}}',
  '/uploads/none.jpg',
];

const OWN = [
  '/admin',
  '/admin/init',
  '/admin/users/me',
  '/content-manager/content-types',
  '/upload/files',
  '/newsroom/home',
  '/outbox/endpoints',
  '/read-cache/status',
  '/i18n/locales',
  '/users-permissions/roles',
  '/graphql-other',
  '/apiary',
  '/',
  '/_health',
];

describe.each(PUBLIC)('%s may be read from any site, and with nobody’s cookies', (path) => {
  it.each([...FOREIGN, 'own'])('by a page of %s', async (from) => {
    const answer = await ask(path, from);
    expect(allowed(answer)).toEqual(ANYBODY);
    expect(answer.headers.vary ?? '').not.toMatch(/\borigin\b/i);
  });

  it('by who names no origin, so that a cache may keep it for all', async () => {
    const answer = await ask(path, null);
    expect(allowed(answer)).toEqual(ANYBODY);
    expect(answer.headers.vary ?? '').not.toMatch(/\borigin\b/i);
  });

  it.each([...FOREIGN, 'own'])('asked for by %s with a token', async (from) => {
    const { status, headers } = await preflight(path, from, 'PUT');
    expect(status).toBe(204);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    expect(headers['access-control-allow-headers']).toMatch(/authorization/i);
    expect(headers['access-control-allow-methods']).toMatch(/PUT/);
  });
});

describe.each(OWN)('%s is for pages of the newsroom alone', (path) => {
  it.each(FOREIGN)('not for %s', async (from) => {
    expect(allowed(await ask(path, from))).toEqual(NOBODY);
    const asked = await preflight(path, from);
    expect(allowed(asked)).toEqual(NOBODY);
    expect(asked.headers['access-control-allow-headers']).toBeUndefined();
  });

  it('for its own', async () => {
    const own = { origin: newsroom.url, credentials: 'true' };
    const answer = await ask(path, 'own');
    expect(allowed(answer)).toEqual(own);
    expect(answer.headers.vary).toMatch(/\borigin\b/i);
    const asked = await preflight(path, 'own');
    expect(asked.status).toBe(204);
    expect(allowed(asked)).toEqual(own);
  });

  it('with nothing for who names no origin', async () => {
    expect(allowed(await ask(path, null))).toEqual(NOBODY);
  });
});

it('gives no page of another origin the tokens of the panel’s session', async () => {
  const json = { 'content-type': 'application/json' };
  const login = (from: string) =>
    ask('/admin/login', from, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ email, password: PASSWORD }),
    });
  expect(allowed(await login(OTHER_SITE))).toEqual(NOBODY);
  const signedIn = await login('own');
  expect(signedIn.status).toBe(200);
  let cookie = cookieOf(signedIn);
  for (const from of FOREIGN) {
    const headers = { ...json, cookie };
    const renewed = await ask('/admin/access-token', from, { method: 'POST', headers, body: '{}' });
    expect(renewed.status).toBe(200);
    expect(allowed(renewed)).toEqual(NOBODY);
    cookie = cookieOf(renewed);
  }
});

function cookieOf({ headers }: RawAnswer): string {
  return String(headers['set-cookie']?.[0]).split(';')[0] ?? '';
}

describe('an answer from memory', () => {
  it('has the same headers whoever has asked first', async () => {
    const path = '/api/articles?sort=title';
    const told = async (from: string | null) => {
      const answer = await ask(path, from);
      return { source: whereFrom(answer), kept: ownHeaders(answer) };
    };
    const first = await told(OTHER_SITE);
    for (const from of [...FOREIGN, 'own', null]) {
      const again = await told(from);
      expect(again.source).toBe('hit');
      expect(again.kept).toEqual(first.kept);
    }
  });
});
