import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { blocks, type Factories, type Fields, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';
import { type CausedEvent, foldedLog } from './folded-log';
import { type Observe, observer } from './observed-changes';
import { settled } from './settled';

let newsroom: Newsroom;
let client: HttpClient;
let admin: AdminSession;
let make: Factories;
let observe: Observe;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  const token = await createApiToken(newsroom.strapi);
  client = httpClient(newsroom.url, token);
  admin = await logIn(newsroom);
  make = factories(client);
  observe = observer(newsroom, token);
});
afterAll(() => newsroom.stop());

async function put(path: string, data: Fields): Promise<void> {
  const { status, text } = await client.put(path, { data });
  if (status !== 200) throw new Error(`PUT ${path} was answered with ${status}: ${text}`);
}

const rename = (author: string, fields: Fields): Promise<void> =>
  put(`/api/authors/${author}`, fields);

/** `type document locale cause document`, so that a failure reads well. */
function told(events: readonly CausedEvent[]): string[] {
  return events.map(({ type, data, cause }) =>
    [type, data.documentId, data.locale ?? '-', cause?.type ?? '-', cause?.documentId ?? '-'].join(
      ' '
    )
  );
}

/** Somebody who is credited wherever a credit can stand. */
async function creditedEverywhere() {
  const { documentId: author } = await make.author({
    name: 'Ann Sample',
    translations: [{ locale: 'uk', name: 'Анна Зразкова' }],
  });
  const credits = [{ author, role: 'author' }];
  const uk = { title: 'Міст', body: blocks('Текст.'), credits };
  const both = await make.article({ credits });
  await put(`/api/articles/${both.documentId}?locale=uk`, uk);
  const changed = await make.article({ credits });
  await put(`/api/articles/${changed.documentId}?status=draft`, { title: 'Not yet' });
  const brief = await make.brief({ credits });
  const ukBrief = await make.brief({ ...uk, title: 'Зведення' }, '?locale=uk');
  const draft = await make.article({ credits }, '?status=draft');
  const withdrawn = await make.article({ credits });
  await admin.manage('api::article.article').unpublish(withdrawn.documentId);
  const left = await make.article({ credits });
  await put(`/api/articles/${left.documentId}`, { credits: [], bylineOverride: 'The desk' });
  const onlyInDraft = await make.article({ bylineOverride: 'The desk', credits: [] });
  await put(`/api/articles/${onlyInDraft.documentId}?status=draft`, { credits });
  return {
    author,
    english: [
      `article.updated ${both.documentId} en`,
      `article.updated ${changed.documentId} en`,
      `live-brief.updated ${brief.documentId} en`,
    ],
    ukrainian: [
      `article.updated ${both.documentId} uk`,
      `live-brief.updated ${ukBrief.documentId} uk`,
    ],
    unconcerned: [draft, withdrawn, left, onlyInDraft].map(({ documentId }) => documentId),
  };
}

describe('an author', () => {
  it('who is renamed is told first, then each published story once, with the reason', async () => {
    const { author, english, unconcerned } = await creditedEverywhere();
    const { events, of } = await observe(() => rename(author, { name: 'Ann Sample-Smith' }));
    const because = ` author.updated ${author}`;
    expect(told(events)[0]).toBe(`author.updated ${author} - - -`);
    expect(told(events).slice(1).toSorted()).toEqual(
      english.map((one) => one + because).toSorted()
    );
    expect(of(...unconcerned)).toEqual([]);
    expect(JSON.stringify(events)).not.toContain('Not yet');
  });

  it('who is renamed and has no other name in a language is told of stories in it', async () => {
    const { documentId: author } = await make.author();
    const credits = [{ author, role: 'author' }];
    const query = '?locale=uk';
    const { documentId: story } = await make.article({ title: 'Міст', credits }, query);
    const { documentId: brief } = await make.brief({ title: 'Міст', credits }, query);
    const { events } = await observe(() => rename(author, { name: 'Another Sample' }));
    const because = `uk author.updated ${author}`;
    expect(told(events).slice(1).toSorted()).toEqual([
      `article.updated ${story} ${because}`,
      `live-brief.updated ${brief} ${because}`,
    ]);
  });

  it('whose translated name changes is told of stories in that language alone', async () => {
    const { author, ukrainian } = await creditedEverywhere();
    const { events } = await observe(() =>
      rename(author, { translations: [{ locale: 'uk', name: 'Ганна Зразкова' }] })
    );
    expect(told(events)[0]).toMatch(/^(author|article|live-brief)\.updated/);
    expect(told(events.filter(({ cause }) => cause)).toSorted()).toEqual(
      ukrainian.map((one) => `${one} author.updated ${author}`).toSorted()
    );
  });

  it('whose biography changes is told alone', async () => {
    const { author } = await creditedEverywhere();
    const { events } = await observe(() => rename(author, { bio: 'Writes about bridges.' }));
    expect(told(events)).toEqual([`author.updated ${author} - - -`]);
  });

  it('who is credited twice in a story changes it once', async () => {
    const { documentId: author } = await make.author();
    const credits = [
      { author, role: 'author' },
      { author, role: 'editor' },
    ];
    const { documentId } = await make.article({ credits });
    const { of } = await observe(() => rename(author, { name: 'Two Roles' }));
    expect(of(documentId)).toHaveLength(1);
  });

  it('whose rename is taken back is told to nobody', async () => {
    const { author } = await creditedEverywhere();
    const { events } = await observe(async () => {
      const work = newsroom.strapi.db.transaction(async () => {
        const data = { name: 'Never' } as never;
        await newsroom.strapi.documents('api::author.author').update({ documentId: author, data });
        throw new Error('Taken back.');
      });
      await expect(work).rejects.toThrow('Taken back.');
    });
    expect(events).toEqual([]);
  });

  it('who is deleted with their name kept changes each story once', async () => {
    const { author, english, ukrainian } = await creditedEverywhere();
    const { events, of } = await observe(async () => {
      const path = `/newsroom/authors/${author}/keep-name-and-delete`;
      expect((await admin.client.post(path)).status).toBe(200);
    });
    expect(told(of(author))).toEqual([`author.deleted ${author} - - -`]);
    const stories = events.filter(({ data }) => data.documentId !== author);
    expect(
      stories.map(({ type, data }) => [type, data.documentId, data.locale].join(' ')).toSorted()
    ).toEqual([...english, ...ukrainian].toSorted());
  });
});

describe('a story that is published while a rename is still to be told', () => {
  async function renamedAndPublished(publish: (story: string) => Promise<unknown>) {
    const { documentId: author } = await make.author();
    const { documentId: story } = await make.article({ credits: [{ author }] });
    const { documentId: other } = await make.article({ credits: [{ author }] });
    const log: CausedEvent[] = [];
    // The rules of the observer are for one change; here are two.
    const token = await createApiToken(newsroom.strapi);
    const folded = foldedLog(newsroom.url, token);
    await settled(newsroom.strapi);
    await folded.next();
    await rename(author, { name: 'Renamed Sample' });
    await publish(story);
    await settled(newsroom.strapi);
    log.push(...(await folded.next()));
    expect(folded.faults).toEqual([]);
    return { author, story, other, log, documents: folded.documents };
  }

  it('has no second event that says the same', async () => {
    const { author, story, other, log, documents } = await renamedAndPublished((documentId) =>
      put(`/api/articles/${documentId}`, { title: 'Published meanwhile' })
    );
    const texts = log
      .filter(({ data }) => data.documentId === story)
      .map(({ data }) => JSON.stringify(data));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.at(-1)).toContain('Published meanwhile');
    expect(texts.at(-1)).toContain('Renamed Sample');
    const { text } = await httpClient(newsroom.url).get(`/api/articles/${story}?locale=en`);
    expect(text).toContain(texts.at(-1));
    expect(documents.get(`article ${story} en`)).toBe(texts.at(-1));
    expect(told(log.filter(({ data }) => data.documentId === other))).toEqual([
      `article.updated ${other} en author.updated ${author}`,
    ]);
  });

  it('has none of the rename when it is taken back', async () => {
    const { story, log } = await renamedAndPublished((documentId) =>
      admin.manage('api::article.article').unpublish(documentId)
    );
    const types = log.filter(({ data }) => data.documentId === story).map(({ type }) => type);
    expect(types.at(-1)).toBe('article.unpublished');
  });
});

describe('a story that briefs belong to', () => {
  it('is unpublished and published again without an untrue word about them', async () => {
    const article = await make.article();
    const brief = await make.brief({ article: article.documentId });
    const forms = admin.manage('api::article.article');
    const gone = await observe(() => forms.unpublish(article.documentId));
    expect(told(gone.of(article.documentId))).toEqual([
      `article.unpublished ${article.documentId} en - -`,
    ]);
    const back = await observe(() => forms.publish(article.documentId));
    expect(told(back.of(article.documentId))).toEqual([
      `article.published ${article.documentId} en - -`,
    ]);
    for (const [{ of }, word] of [
      [gone, 'unpublished'],
      [back, 'published'],
    ] as const) {
      for (const line of told(of(brief.documentId))) {
        expect(line).toBe(
          `live-brief.updated ${brief.documentId} en article.${word} ${article.documentId}`
        );
      }
    }
    const { body } = await httpClient(newsroom.url).get(
      `/api/live-briefs/${brief.documentId}?populate=article`
    );
    expect(body.data?.article?.documentId).toBe(article.documentId);
  });
});
