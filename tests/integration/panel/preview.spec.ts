import { logIn, type AdminSession } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { blocks, factories, type Factories, type Made } from '../../support/factories';
import { httpClient, type Answer } from '../../support/http';
import { newRole, type Permission } from '../desk/desk-client';

const ARTICLE = 'api::article.article';
const BRIEF = 'api::live-brief.live-brief';

let newsroom: Newsroom;
let editor: AdminSession;
let make: Factories;
let story: Made;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  make = factories(httpClient(newsroom.url, await createApiToken(newsroom.strapi)));
  const author = await make.author({ name: 'Ann Sample' });
  const photo = await make.photo({ caption: 'On the <b>border</b>.' });
  story = await make.article(
    {
      title: 'Rain & <script>alert(1)</script> shine',
      body: blocks('A paragraph with <i>angles</i>.'),
      credits: [{ author: author.documentId }],
      leadPhoto: photo.documentId,
      audioTrack: await make.audioTrack(),
      datePublished: '2024-02-01T17:25',
      corrections: [{ kind: 'correction', text: 'It was "dry".', date: '2024-02-02T10:00' }],
    },
    '?status=draft'
  );
  editor = await logIn(newsroom, 'strapi-editor');
});
afterAll(() => newsroom.stop());

/** What Strapi's preview button asks for: the address, and the pass that comes with it. */
async function button(uid: string, query: string, session = editor) {
  const answer = await session.client.get<{ data: { url?: string } }>(
    `/content-manager/preview/url/${uid}${query}`
  );
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  return { url: answer.body.data?.url ?? '', cookie, header: answer.headers.get('set-cookie') };
}

function show(url: string, cookie = ''): Promise<Answer> {
  return httpClient(newsroom.url).get(url, { headers: { cookie } });
}

async function previewOf(uid: string, documentId: string, status = 'draft', locale = 'en') {
  const { url, cookie } = await button(
    uid,
    `?documentId=${documentId}&locale=${locale}&status=${status}`
  );
  return show(url, cookie);
}

describe('the preview of a story', () => {
  it('shows the draft of an article as the API gives it', async () => {
    const page = await previewOf(ARTICLE, story.documentId);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<html lang="en">');
    expect(page.text).toContain('Draft: readers do not see this.');
    expect(page.text).toContain('by Ann Sample');
    expect(page.text).toContain(
      '<time datetime="2024-02-01T15:25:00.000Z">February 1, 2024 5:25 PM</time>'
    );
    expect(page.text).toContain('1 min read');
    expect(page.text).toContain('(Photo by Sample Photographer)</figcaption>');
    expect(page.text).toContain('This audio is created with AI assistance');
    expect(page.text).toContain('Author: Ann Sample');
    expect(page.text).toContain('It was &quot;dry&quot;.');
  });

  it('escapes everything that an editor types', async () => {
    const { text } = await previewOf(ARTICLE, story.documentId);
    expect(text).toContain('<h1>Rain &amp; &lt;script&gt;alert(1)&lt;/script&gt; shine</h1>');
    expect(text).toContain('A paragraph with &lt;i&gt;angles&lt;/i&gt;.');
    expect(text).toContain('On the &lt;b&gt;border&lt;/b&gt;.');
    expect(text).not.toMatch(/<script|<i>|<b>/);
  });

  it('shows a brief with its time alone, in its language, and no notice once it is out', async () => {
    const brief = await make.brief(
      { title: 'Міст відкрито', datePublished: '2024-02-01T13:55' },
      '?locale=uk'
    );
    const page = await previewOf(BRIEF, brief.documentId, 'published', 'uk');
    expect(page.text).toContain('<html lang="uk">');
    expect(page.text).toContain('<time datetime="2024-02-01T11:55:00.000Z">13:55</time>');
    expect(page.text).toContain('<h1>Міст відкрито</h1>');
    expect(page.text).not.toContain('role="note"');
  });

  it('says so when there is no such version', async () => {
    const page = await previewOf(ARTICLE, story.documentId, 'published');
    expect(page.status).toBe(404);
    expect(page.text).toContain('There is no such version.');
  });

  it('is kept by nobody, found by nobody, and runs nothing', async () => {
    const { headers } = await previewOf(ARTICLE, story.documentId);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toContain('script-src');
  });
});

describe('who sees a preview', () => {
  it('is not shown by its address alone, nor with a pass that was made up', async () => {
    const { url, cookie } = await button(ARTICLE, `?documentId=${story.documentId}&status=draft`);
    const [userId, sessionId, signature] = cookie.split('=')[1]?.split('.') ?? [];
    const passes = [
      '',
      'newsroom_preview=1.2.3',
      `newsroom_preview=${userId}.${sessionId}.`,
      `newsroom_preview=${Number(userId) + 1}.${sessionId}.${signature}`,
    ];
    for (const pass of passes) {
      const page = await show(url, pass);
      expect(page.status).toBe(401);
      expect(page.text).not.toContain('Rain');
    }
    expect((await show(url, cookie)).status).toBe(200);
  });

  it('is not shown with a token of the content API, which has no session', async () => {
    const { url } = await button(ARTICLE, `?documentId=${story.documentId}&status=draft`);
    const client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
    expect((await client.get(url)).status).toBe(401);
  });

  it('carries a cookie that scripts cannot read and other sites cannot send', async () => {
    const { header } = await button(ARTICLE, `?documentId=${story.documentId}&status=draft`);
    expect(header).toMatch(/path=\/newsroom\/preview; samesite=strict; httponly/i);
  });

  it('ends with the session, and with the account', async () => {
    const session = await logIn(newsroom, 'strapi-editor');
    const { url, cookie } = await button(ARTICLE, `?documentId=${story.documentId}`, session);
    expect((await show(url, cookie)).status).toBe(200);
    const users = newsroom.strapi.service('admin::user');
    await users.updateById(session.id, { isActive: false });
    expect((await show(url, cookie)).status).toBe(401);
    await users.updateById(session.id, { isActive: true });
    expect((await show(url, cookie)).status).toBe(200);
    await newsroom.strapi.sessionManager('admin').invalidateRefreshToken(String(session.id));
    expect((await show(url, cookie)).status).toBe(401);
  });

  it('shows no more than the role may read', async () => {
    // Strapi's own authors see their own entries alone.
    const author = await logIn(newsroom, 'strapi-author');
    const { url, cookie } = await button(ARTICLE, `?documentId=${story.documentId}`, author);
    const page = await show(url, cookie);
    expect(page.status).toBe(404);
    expect(page.text).not.toContain('Rain');
  });

  it('is not shown to a role that is kept from a field of its authors, or from some photos', async () => {
    const all = (uid: string) => Object.keys(newsroom.strapi.contentType(uid as never).attributes);
    const read = (subject: string, fields = all(subject), conditions: string[] = []) => ({
      action: 'plugin::content-manager.explorer.read',
      subject,
      properties: { fields, ...(subject === ARTICLE && { locales: ['en'] }) },
      conditions,
    });
    const [author, photo] = ['api::author.author', 'api::photo.photo'] as const;
    const session = await logIn(newsroom, 'strapi-editor');
    const { url, cookie } = await button(ARTICLE, `?documentId=${story.documentId}`, session);
    const viewOf = async (...permissions: Permission[]) => {
      const role = await newRole(newsroom.strapi, [read(ARTICLE), ...permissions]);
      await newsroom.strapi.service('admin::user').updateById(session.id, { roles: [role] });
      return show(url, cookie);
    };
    const everything = await viewOf(read(author), read(photo));
    expect([everything.status, everything.text.includes('by Ann Sample')]).toEqual([200, true]);
    for (const view of [
      await viewOf(read(author, ['slug']), read(photo)),
      await viewOf(read(author), read(photo, all(photo), ['admin::is-creator'])),
    ]) {
      expect(view.status).toBe(403);
      expect(view.text).not.toMatch(/Ann Sample|Sample Photographer/);
    }
  });

  it('offers none for authors and photos', async () => {
    const { url } = await button('api::author.author', '?documentId=abc');
    expect(url).toBe('');
  });
});
