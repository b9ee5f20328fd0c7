import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom, WITH_RECEIVERS } from '../../support/boot';
import { downstream } from '../../support/downstream';
import { type EventLog, eventLog } from '../../support/event-log';
import { blocks, type Factories, type Fields, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';
import { type Receiver, startReceiver } from '../../support/receiver';
import { waitFor } from '../../support/wait-for';

const MAILBOX = 'olena@private.example';

let newsroom: Newsroom;
let session: AdminSession;
let client: HttpClient;
let make: Factories;
let log: EventLog;
let receiver: Receiver;

beforeAll(async () => {
  receiver = await startReceiver();
  newsroom = await bootNewsroom(WITH_RECEIVERS);
  client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(client);
  log = eventLog(client);
  session = await logIn(newsroom);
});
afterAll(async () => {
  await newsroom.stop();
  await receiver.stop();
});

type Kind = 'article' | 'live-brief' | 'author' | 'photo';

/** Where a kind of document is written and read; `null` for its one version, which no locale has. */
const VERSIONS: Array<[Kind, 'en' | 'uk' | null]> = [
  ['article', 'en'],
  ['article', 'uk'],
  ['live-brief', 'en'],
  ['live-brief', 'uk'],
  ['author', null],
  ['photo', null],
];
const DRAFTED = VERSIONS.filter(([, locale]) => locale !== null);

function pathOf(kind: Kind, documentId: string, locale: string | null): string {
  return `/api/${kind}s/${documentId}${locale === null ? '' : `?locale=${locale}`}`;
}

/** A document with something in every part, in both languages where it has them. */
async function complete(kind: Kind): Promise<string> {
  if (kind === 'photo') return (await make.shownPhoto(PHOTO)).documentId;
  if (kind === 'author') return (await author()).documentId;
  const fields = kind === 'article' ? await story() : await brief();
  const { documentId } = await (kind === 'article' ? make.article : make.brief)(fields);
  const ukrainian = { ...fields, title: 'Міст „Патона“ — 🌉', body: blocks('Текст.', 'Ще.') };
  const { status, text } = await client.put(pathOf(kind, documentId, 'uk'), {
    data: ukrainian,
  });
  if (status !== 200) throw new Error(`The translation was answered with ${text}`);
  return documentId;
}

const PHOTO = {
  caption: 'A bridge.',
  agency: 'Sample & Sons',
  translations: [{ locale: 'uk', alternativeText: 'Зелений', caption: 'Міст.' }],
};

const photo = () => make.photo(PHOTO);

async function author() {
  return make.author({
    email: MAILBOX,
    jobTitle: 'Editor "at large"',
    bio: 'Writes.\nReads.',
    portrait: (await photo()).documentId,
    links: [{ label: 'Site', url: 'https://author.example/' }],
    translations: [{ locale: 'uk', name: 'Олена Зразок', jobTitle: 'Редакторка', bio: 'Пише.' }],
  });
}

async function brief(): Promise<Fields> {
  return {
    title: 'Bridge opens, <b>again</b>',
    credits: [{ author: (await author()).documentId, role: 'author' }],
    leadPhoto: (await photo()).documentId,
    pinned: true,
    sourceName: 'City hall',
    sourceUrl: 'https://city.example/',
  };
}

async function story(): Promise<Fields> {
  return {
    title: 'Bridge opens, <b>again</b>',
    summary: 'In short.',
    credits: [
      { author: (await author()).documentId, role: 'author' },
      { author: (await author()).documentId, role: 'translator', creditedAs: 'O. Sample' },
    ],
    leadPhoto: (await photo()).documentId,
    audioTrack: await make.audioTrack(),
    corrections: [{ kind: 'correction', text: 'Tuesday.', date: '2024-02-01T17:25' }],
  };
}

/** What readers get in `data`, byte for byte. */
async function shown(kind: Kind, documentId: string, locale: string | null): Promise<string> {
  const { status, text } = await httpClient(newsroom.url).get(pathOf(kind, documentId, locale));
  expect([status, text.slice(0, 8), text.slice(-11)]).toEqual([200, '{"data":', ',"meta":{}}']);
  return text.slice('{"data":'.length, -',"meta":{}}'.length);
}

/** The `data` of the one event of this type about a version, byte for byte. */
async function told(kind: Kind, documentId: string, locale: string | null, verb: string) {
  const found = await waitFor(`${verb} ${documentId}`, async () => {
    const events = await log.of(documentId);
    const fitting = events.filter(
      ({ type, data }) => type === `${kind}.${verb}` && (data.locale ?? null) === locale
    );
    return fitting.length > 0 && fitting;
  });
  expect(found).toHaveLength(1);
  return log.dataText(found[0]);
}

/** Changes what readers see of one version. */
async function change(kind: Kind, documentId: string, locale: string | null, query = '') {
  const fields = {
    article: { title: `Changed „${locale}“` },
    'live-brief': { title: `Changed „${locale}“`, keyEvent: true },
    author: { jobTitle: 'Chief', links: [] },
    photo: { caption: 'Another bridge.', agency: null },
  };
  const path = pathOf(kind, documentId, locale);
  const { status } = await client.put(`${path}${query}`, { data: fields[kind] });
  expect(status).toBe(200);
}

describe.each(VERSIONS)('the data of %s in %s', (kind, locale) => {
  const isDrafted = locale !== null;

  it('are the bytes of REST when it appears and when it is changed', async () => {
    const documentId = await complete(kind);
    const first = await shown(kind, documentId, locale);
    expect(await told(kind, documentId, locale, isDrafted ? 'published' : 'created')).toBe(first);
    await change(kind, documentId, locale);
    const second = await shown(kind, documentId, locale);
    expect(second).not.toBe(first);
    expect(await told(kind, documentId, locale, 'updated')).toBe(second);
  });

  it('are the last public bytes when it is deleted', async () => {
    const documentId = await complete(kind);
    await change(kind, documentId, locale);
    const last = await shown(kind, documentId, locale);
    if (isDrafted) await change(kind, documentId, locale, '&status=draft');
    const { status } = await client.del(pathOf(kind, documentId, locale));
    expect(status).toBe(204);
    expect(await told(kind, documentId, locale, 'deleted')).toBe(last);
  });
});

it.each(DRAFTED)(
  'the data of %s in %s are the last public bytes when it is unpublished',
  async (kind, locale) => {
    const documentId = await complete(kind);
    const last = await shown(kind, documentId, locale);
    await change(kind, documentId, locale, '&status=draft');
    const forms = session.manage(`api::${kind}.${kind}`);
    const { status } = await forms.unpublish(documentId, `?locale=${locale}`);
    expect(status).toBe(200);
    expect(await told(kind, documentId, locale, 'unpublished')).toBe(last);
    const types = (await log.of(documentId)).map(({ type }) => type);
    expect(types.filter((type) => type.endsWith('unpublished'))).toHaveLength(1);
  }
);

it("an author's mailbox is in no event and no delivery", async () => {
  const publishers = downstream(session);
  const { id } = await publishers.add(receiver.url);
  const { documentId } = await author();
  await client.put(`/api/authors/${documentId}`, { data: { email: `new.${MAILBOX}` } });
  await client.put(`/api/authors/${documentId}`, { data: { bio: 'Edits.' } });
  const credits = [{ author: documentId, role: 'author' }];
  const article = await make.article({ credits });
  const dispatch = await make.brief({ credits, article: article.documentId });
  await client.del(`/api/live-briefs/${dispatch.documentId}`);
  await client.del(`/api/articles/${article.documentId}`);
  // Not before: an author whom something published credits is not deleted.
  await client.del(`/api/authors/${documentId}`);
  await log.atLeast(article.documentId, 2);
  await publishers.delivery(
    id,
    article.documentId,
    'the last',
    ({ event, state }) => event.type === 'article.deleted' && state === 'delivered'
  );

  const types = (await log.of(documentId)).map(({ type }) => type);
  expect(types).toEqual(['author.created', 'author.updated', 'author.deleted']);
  const texts = [JSON.stringify(await log.all()), ...receiver.received.map(({ body }) => body)];
  expect(texts.length).toBeGreaterThan(7);
  for (const text of texts) expect(text).not.toMatch(/private\.example|"email"/);
});
