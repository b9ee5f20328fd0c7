import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type Factories, blocks, factories } from '../../support/factories';
import { databaseContent } from './database-content';
import { type TypeName, WAYS, type WaysIn, pathsIn, waysIn } from './ways-in';

let newsroom: Newsroom;
let ways: WaysIn;
let make: Factories;
/** What the cases link to, by name. */
let known: Record<'author' | 'photo' | 'nobodysPhoto', string> & { file: unknown };

beforeAll(async () => {
  newsroom = await bootNewsroom();
  ways = await waysIn(newsroom);
  make = factories(ways.rest);
  known = {
    author: (await make.author()).documentId,
    photo: (await make.photo()).documentId,
    nobodysPhoto: (await make.photo({ photographer: null })).documentId,
    file: (await make.audioTrack()).file,
  };
});
afterAll(() => newsroom.stop());

const PUBLISHED = { status: 'published' } as const;

/** Everything that a story needs. */
const complete = () => ({
  title: 'A complete story',
  body: blocks('A sample paragraph.'),
  credits: [{ author: known.author, role: 'author' }],
});

interface Case {
  type: TypeName;
  lacks: string;
  /** On top of a complete story. */
  fields(): object;
  paths: string[];
}

const CASES: Case[] = [
  { type: 'article', lacks: 'a title', fields: () => ({ title: ' \u00a0' }), paths: ['title'] },
  { type: 'article', lacks: 'a body', fields: () => ({ body: null }), paths: ['body'] },
  { type: 'article', lacks: 'text', fields: () => ({ body: blocks(' ', '') }), paths: ['body'] },
  { type: 'article', lacks: 'credits', fields: () => ({ credits: [] }), paths: ['credits'] },
  {
    type: 'article',
    lacks: 'an author among its credits',
    fields: () => ({ credits: [{ author: known.author, role: 'editor' }] }),
    paths: ['credits'],
  },
  {
    type: 'article',
    lacks: 'the author of a credit',
    fields: () => ({ credits: [{ author: known.author }, { role: 'editor' }] }),
    paths: ['credits.1.author'],
  },
  {
    type: 'article',
    lacks: 'the contributors its byline names',
    fields: () => ({ bylineOverride: '{1}, translated by {2} and {3}' }),
    paths: ['bylineOverride'],
  },
  {
    type: 'article',
    lacks: 'the credit of its photo',
    fields: () => ({ leadPhoto: known.nobodysPhoto }),
    paths: ['leadPhoto'],
  },
  {
    type: 'article',
    lacks: 'its audio file and how it was made',
    fields: () => ({ audioTrack: { voice: 'Sample voice' } }),
    paths: ['audioTrack.file', 'audioTrack.production'],
  },
  {
    type: 'article',
    lacks: 'the consent of a cloned voice',
    fields: () => ({ audioTrack: { file: known.file, production: 'cloned-voice' } }),
    paths: ['audioTrack.voiceConsent'],
  },
  {
    type: 'article',
    lacks: 'the text of a correction',
    fields: () => ({ corrections: [{ kind: 'update', text: null }] }),
    paths: ['corrections.0.text'],
  },
  {
    type: 'article',
    lacks: 'everything',
    fields: () => ({
      title: null,
      body: [],
      credits: [{}],
      leadPhoto: known.nobodysPhoto,
      audioTrack: { production: 'cloned-voice' },
    }),
    paths: [
      ...['title', 'body', 'credits', 'credits.0.author', 'leadPhoto'],
      ...['audioTrack.file', 'audioTrack.voiceConsent'],
    ],
  },
  { type: 'live-brief', lacks: 'a title', fields: () => ({ title: null }), paths: ['title'] },
  { type: 'live-brief', lacks: 'a body', fields: () => ({ body: null }), paths: ['body'] },
  {
    type: 'live-brief',
    lacks: 'the author of a credit and the credit of its photo',
    fields: () => ({ credits: [{}], leadPhoto: known.nobodysPhoto }),
    paths: ['credits.0.author', 'leadPhoto'],
  },
];

describe.each(CASES)('a $type that lacks $lacks', ({ type, fields, paths }) => {
  const refused = { documentId: null, paths, isServerError: false };

  it.each(WAYS)('is not published through %s, and nothing changes', async (name) => {
    const draft = await ways[name].create(type, complete());
    const bad = { ...complete(), ...fields() };
    const before = await databaseContent(newsroom.strapi);
    expect(await ways[name].create(type, bad, PUBLISHED)).toMatchObject(refused);
    expect(await ways[name].update(type, draft.documentId ?? '', bad, PUBLISHED)).toMatchObject(
      refused
    );
    expect(await databaseContent(newsroom.strapi)).toEqual(before);
  });

  it('may be saved as a draft, and is not published from there', async () => {
    const saved = await ways.admin.create(type, { ...complete(), ...fields() });
    const documentId = saved.documentId ?? '';
    expect(documentId).not.toBe('');
    const before = await databaseContent(newsroom.strapi);
    expect(await ways.admin.update(type, documentId, {}, PUBLISHED)).toMatchObject(refused);
    expect(await ways.GraphQL.update(type, documentId, {}, PUBLISHED)).toMatchObject(refused);
    const documents = newsroom.strapi.documents(`api::${type as 'article'}.${type as 'article'}`);
    const refusal = await documents.publish({ documentId }).catch((error: unknown) => error);
    expect(pathsIn((refusal as { details?: unknown }).details)).toEqual(paths);

    const good = await ways.admin.create(type, complete());
    const forms = ways.session.manage(`api::${type}.${type}`);
    const beforeBulk = await databaseContent(newsroom.strapi);
    const bulk = await forms.bulk('Publish', [good.documentId ?? '', documentId]);
    expect(bulk.status).toBe(400);
    expect(await databaseContent(newsroom.strapi)).toEqual(beforeBulk);
    expect(Object.keys(before)).toEqual(Object.keys(beforeBulk));
  });
});

it.each(WAYS)('a story with all it needs is published through %s', async (name) => {
  const outcome = await ways[name].create(
    'article',
    {
      ...complete(),
      credits: [{ author: known.author }, { author: known.author, role: 'translator' }],
      bylineOverride: '{1}, translated by {2}',
      leadPhoto: known.photo,
      audioTrack: { file: known.file, production: 'cloned-voice', voiceConsent: true },
    },
    PUBLISHED
  );
  expect(outcome).toMatchObject({ message: '', documentId: expect.any(String) });
});

it.each(WAYS)('a byline override alone is enough for %s', async (name) => {
  const data = { ...complete(), credits: [], bylineOverride: 'Our reporters' };
  expect((await ways[name].create('article', data, PUBLISHED)).message).toBe('');
});

it.each(WAYS)('a draft needs nothing but a title for %s', async (name) => {
  expect((await ways[name].create('article', { title: 'Only a title' })).message).toBe('');
  expect((await ways[name].create('live-brief', { title: 'Only a title' })).message).toBe('');
});

describe('computed fields', () => {
  const story = ['timestamps', 'byline', 'photo', 'readingTime', 'bodyHtml', 'canonicalUrl'];
  const names: Array<[TypeName, string]> = [
    ...[...story, 'audio'].map((name): [TypeName, string] => ['article', name]),
    ...story.map((name): [TypeName, string] => ['live-brief', name]),
    ['author', 'canonicalUrl'],
    ['photo', 'credit'],
    ['photo', 'captionWithCredit'],
  ];

  it.each(names)('of a %s cannot be written: %s', async (type, field) => {
    const before = await databaseContent(newsroom.strapi);
    for (const name of WAYS) {
      for (const value of ['x', null, {}]) {
        const data = { title: 'T', name: 'N', [field]: value };
        delete data[type === 'author' || type === 'photo' ? 'title' : 'name'];
        const outcome = await ways[name].create(type, data);
        // GraphQL knows what it takes, and refuses it before anything else does.
        const paths = name === 'GraphQL' ? [] : [field];
        expect(outcome).toMatchObject({ documentId: null, paths });
        expect(outcome.message).toContain(field);
      }
    }
    expect(await databaseContent(newsroom.strapi)).toEqual(before);
  });

  it('are a 400 in REST', async () => {
    const answer = await ways.rest.post('/api/articles', { data: { ...complete(), byline: 'x' } });
    expect(answer.status).toBe(400);
  });
});

describe('a write that fails after its rules', () => {
  const articles = () => newsroom.strapi.documents('api::article.article');
  const ACTIONS: Record<string, (documentId: string) => Promise<unknown>> = {
    create: () => articles().create({ data: complete(), ...PUBLISHED } as never),
    update: (documentId) =>
      articles().update({ documentId, data: { slug: 'elsewhere' }, ...PUBLISHED } as never),
    translate: (documentId) =>
      articles().update({ documentId, locale: 'uk', data: complete(), ...PUBLISHED } as never),
    publish: (documentId) => articles().publish({ documentId }),
    unpublish: (documentId) => articles().unpublish({ documentId }),
    discardDraft: (documentId) => articles().discardDraft({ documentId }),
    clone: (documentId) => articles().clone({ documentId }),
    delete: (documentId) => articles().delete({ documentId }),
  };

  it.each(Object.keys(ACTIONS))('leaves everything as it was: %s', async (action) => {
    const { documentId } = await make.article({ audioTrack: await make.audioTrack() });
    await ways.REST.update('article', documentId, { substantiveUpdate: true, slug: 'changed' });
    const before = await databaseContent(newsroom.strapi);
    const remove = newsroom.strapi.documents.use(async (_context, next) => {
      await next();
      throw new Error('A later middleware has failed.');
    }) as unknown as () => void;
    await expect(ACTIONS[action]?.(documentId)).rejects.toThrow('A later middleware');
    remove();
    expect(await databaseContent(newsroom.strapi)).toEqual(before);

    const whole = newsroom.strapi.db.transaction(async () => {
      await ACTIONS[action]?.(documentId);
      throw new Error('The script has failed.');
    });
    await expect(whole).rejects.toThrow('The script has failed.');
    expect(await databaseContent(newsroom.strapi)).toEqual(before);
    await ways.REST.update('article', documentId, { slug: `changed-${action.toLowerCase()}` });
  });
});
