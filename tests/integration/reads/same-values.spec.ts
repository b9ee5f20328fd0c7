import fs from 'node:fs';
import path from 'node:path';

import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type Factories, blocks, factories } from '../../support/factories';
import { uploadFile } from '../../support/files';
import { type GraphqlClient, graphqlClient } from '../../support/graphql';
import { type HttpClient, type Json, httpClient } from '../../support/http';
import { root } from '../../support/root';
import { NAMES, SELECTIONS, computed } from './computed';
import { type Cast, EXPECTED, type Version, credit, makeCast, makeVersions } from './versions';

let newsroom: Newsroom;
let rest: HttpClient;
let graphql: GraphqlClient;
let make: Factories;
let cast: Cast;
let versions: Record<string, Version>;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  const token = await createApiToken(newsroom.strapi);
  rest = httpClient(newsroom.url, token);
  graphql = graphqlClient(newsroom.url, token);
  make = factories(rest);
  cast = await makeCast(make);
  versions = await makeVersions(newsroom, rest, make, cast);
});
afterAll(() => newsroom.stop());

const read = async (address: string) => (await rest.get(`/api/${address}`)).body.data;
const readFirst = async (address: string) =>
  (await rest.get<{ data: Json[] }>(`/api/${address}`)).body.data[0];

const item = (list: unknown) => (list as Json[])[0];

async function ask<Data = Json>(query: string): Promise<Data> {
  const { data, errors } = await graphql<Data>(query);
  expect(errors).toBeUndefined();
  return data;
}

/** The computed fields of one article by every way, under the name of the way. */
async function everyWay({ documentId: id, locale, status }: Version) {
  const scope = `locale=${locale}&status=${status}`;
  const { slug } = await read(`articles/${id}?${scope}`);
  const brief = (await make.brief({ article: id }, `?${scope}`)).documentId;
  const args = `locale: "${locale}", status: ${status.toUpperCase()}`;
  const one = `filters: { documentId: { eq: "${id}" } }, ${args}`;
  const fields = SELECTIONS.article;
  const data = await ask(`{
    article(documentId: "${id}", ${args}) { ${fields} }
    articles(${one}) { ${fields} }
    articles_connection(${one}) { nodes { ${fields} } }
    liveBrief(documentId: "${brief}", ${args}) { article { ${fields} } }
    articleBySlug(slug: "${slug}", ${args}) { ${fields} }
  }`);
  const entries: Record<string, Json | undefined> = {
    'REST single': await read(`articles/${id}?${scope}`),
    'REST with fields': await read(`articles/${id}?fields=title&${scope}`),
    'REST with populate': await read(`articles/${id}?populate=*&${scope}`),
    'REST list': await readFirst(`articles?filters[documentId]=${id}&${scope}`),
    'REST list with fields': await readFirst(
      `articles?filters[documentId]=${id}&fields[]=slug&${scope}`
    ),
    'REST by slug': await read(`articles/slug/${slug}?fields=documentId&${scope}`),
    'REST nested': (await read(`live-briefs/${brief}?populate=article&${scope}`)).article,
    'REST nested with fields': (
      await read(`live-briefs/${brief}?populate[article][fields]=title&${scope}`)
    ).article,
    'GraphQL single': data.article,
    'GraphQL list': item(data.articles),
    'GraphQL connection': item(data.articles_connection.nodes),
    'GraphQL nested': data.liveBrief.article,
    'GraphQL by slug': data.articleBySlug,
  };
  return mapValues(entries, (entry) => computed('article', entry));
}

function mapValues<From, To>(values: Record<string, From>, map: (value: From) => To) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));
}

describe('an article', () => {
  it.each(EXPECTED)('has the same computed fields by every way: %s', async (name, expected) => {
    const ways = await everyWay(versions[name]);
    const single = ways['REST single'];
    expect(single).toMatchObject(expected);
    expect(Object.keys(single).toSorted()).toEqual(NAMES.article.toSorted());
    expect(ways).toEqual(mapValues(ways, () => single));
  });

  it('is the same beside its other language', async () => {
    const { documentId } = versions['its Ukrainian version'];
    const uk = await read(`articles/${documentId}?locale=uk`);
    const inRest = await read(`articles/${documentId}?populate=localizations`);
    const inGraphql = await ask(
      `{ article(documentId: "${documentId}") { localizations { ${SELECTIONS.article} } } }`
    );
    expect(computed('article', item(inRest.localizations))).toEqual(computed('article', uk));
    expect(computed('article', item(inGraphql.article.localizations))).toEqual(
      computed('article', uk)
    );
  });

  it('loses a stale track everywhere when the newsroom withholds it', async () => {
    newsroom.strapi.config.set('plugin::newsroom.staleAudio', 'withhold');
    const ways = await everyWay(versions['stale audio']);
    newsroom.strapi.config.set('plugin::newsroom.staleAudio', 'flag');
    expect(mapValues(ways, (fields) => (fields as Json).audio)).toEqual(
      mapValues(ways, () => null)
    );
  });
});

describe('a write answers with what is read afterwards', () => {
  const data = () => ({
    title: 'A written story',
    body: blocks('One two three.'),
    credits: [credit(cast.reporter)],
    leadPhoto: cast.photo.documentId,
  });

  it('REST create and update', async () => {
    const created = (await rest.post('/api/articles?fields=title', { data: data() })).body.data;
    expect(computed('article', created)).toEqual(
      computed('article', await read(`articles/${created.documentId}`))
    );
    const change = { data: { credits: [credit(cast.desk)] } };
    const updated = (await rest.put(`/api/articles/${created.documentId}`, change)).body.data;
    expect(updated.byline.text).toBe('The Sample News desk');
    expect(computed('article', updated)).toEqual(
      computed('article', await read(`articles/${created.documentId}`))
    );
  });

  it('GraphQL create and two updates in one request', async () => {
    const created = await graphql(
      `mutation ($data: ArticleInput!) {
        createArticle(data: $data) { documentId ${SELECTIONS.article} }
      }`,
      { data: data() }
    );
    const { documentId } = created.data.createArticle;
    expect(computed('article', created.data.createArticle)).toEqual(
      computed('article', await read(`articles/${documentId}`))
    );
    const answer = await graphql(
      `mutation ($id: ID!) {
        first: updateArticle(documentId: $id, data: { bylineOverride: "First" }) { ${SELECTIONS.article} }
        second: updateArticle(documentId: $id, data: { bylineOverride: "Second" }) { ${SELECTIONS.article} }
      }`,
      { id: documentId }
    );
    expect(answer.data.first.byline.text).toBe('First');
    expect(answer.data.second).toEqual(computed('article', await read(`articles/${documentId}`)));
  });
});

describe('live briefs, authors and photos', () => {
  it('are the same nested and alone, in REST and GraphQL', async () => {
    const { documentId: id } = await make.brief({
      leadPhoto: cast.photo.documentId,
      credits: [credit(cast.reporter)],
    });
    const credits = 'populate[credits][populate][author][populate]=portrait';
    const inRest = await read(`live-briefs/${id}?populate[leadPhoto]=true&${credits}`);
    const { liveBrief: inGraphql } = await ask(`{ liveBrief(documentId: "${id}") {
      ${SELECTIONS.brief} leadPhoto { ${SELECTIONS.photo} }
      credits { author { ${SELECTIONS.author} portrait { ${SELECTIONS.photo} } } }
    } }`);
    const parts = (brief: Json) => ({
      brief: computed('brief', brief),
      leadPhoto: computed('photo', brief.leadPhoto),
      author: computed('author', item(brief.credits).author),
      portrait: computed('photo', item(brief.credits).author.portrait),
    });
    const photo = computed('photo', await read(`photos/${cast.photo.documentId}`));
    const line = 'Photo by Sample Photographer/Sample Agency';
    expect(photo).toEqual({ credit: line, captionWithCredit: `A sample field. (${line})` });
    expect(parts(inRest)).toEqual({
      brief: computed('brief', await read(`live-briefs/${id}`)),
      leadPhoto: photo,
      author: { canonicalUrl: `${newsroom.url}/authors/sample-reporter` },
      portrait: photo,
    });
    expect(parts(inGraphql)).toEqual(parts(inRest));
  });

  it('a brief that credits nobody has no byline, in REST and GraphQL', async () => {
    const { documentId, byline } = await make.brief();
    const { liveBrief } = await ask(
      `{ liveBrief(documentId: "${documentId}") { byline { text } } }`
    );
    expect([byline, liveBrief.byline]).toEqual([null, null]);
  });
});

describe('computed names in `fields`', () => {
  it.each([
    ['one', 'articles?fields=byline', ['documentId', 'id']],
    ['with commas', 'articles?fields=title,byline,audio', ['documentId', 'id', 'title']],
    ['a list', 'articles?fields[0]=byline&fields[1]=slug', ['documentId', 'id', 'slug']],
    [
      'a list with commas',
      'articles?fields[]=byline,title&fields[]=photo',
      ['documentId', 'id', 'title'],
    ],
  ])('are taken and always there: %s', async (_form, address, stored) => {
    const entry = await readFirst(address);
    expect(Object.keys(entry ?? {}).toSorted()).toEqual([...stored, ...NAMES.article].toSorted());
  });

  it('are taken inside populate, as a text and as a list', async () => {
    const { documentId } = await make.brief({ article: versions['a desk alone']?.documentId });
    const nested = (fields: string) => read(`live-briefs/${documentId}?populate[article]${fields}`);
    const text = (await nested('[fields]=title,byline')).article;
    const list = (await nested('[fields][]=readingTime&populate[article][fields][]=title')).article;
    expect(Object.keys(text).toSorted()).toEqual(
      ['documentId', 'id', 'title', ...NAMES.article].toSorted()
    );
    expect(list).toEqual(text);
  });

  it.each([
    'filters[byline]=x',
    'sort=byline',
    'populate=byline',
    'fields=audio.url',
    'fields=nope',
  ])('nothing else takes them: %s', async (query) => {
    expect((await rest.get(`/api/articles?${query}`)).status).toBe(400);
  });
});

describe('addresses', () => {
  it('are absolute in REST and GraphQL, at any depth, the resized pictures too', async () => {
    const asset = path.join(root, 'database/samples/assets/photos/wheat.jpg');
    const image = await uploadFile(rest, 'large.jpg', 'image/jpeg', fs.readFileSync(asset));
    const leadPhoto = (await make.photo({ image })).documentId;
    const audioTrack = await make.audioTrack();
    const { documentId } = await make.article({
      leadPhoto,
      audioTrack,
      credits: [credit(cast.reporter)],
    });
    const populate = [
      'populate[leadPhoto][populate]=image',
      'populate[audioTrack][populate]=file',
      'populate[credits][populate][author][populate][portrait][populate]=image',
    ].join('&');
    const inRest = await read(`articles/${documentId}?${populate}`);
    const file = 'url formats';
    const inGraphql = await ask(`{ article(documentId: "${documentId}") {
      ${SELECTIONS.article} leadPhoto { image { ${file} } } audioTrack { file { ${file} } }
      credits { author { canonicalUrl portrait { image { ${file} } } } }
    } }`);
    for (const answer of [inRest, inGraphql.article]) {
      const urls = addresses(answer);
      expect(urls.length).toBeGreaterThan(8);
      expect(urls.filter((url) => !url.startsWith(`${newsroom.url}/`))).toEqual([]);
    }
    expect((await fetch(inRest.photo.url)).status).toBe(200);
  });
});

/** Every `url` and `canonicalUrl` in an answer. */
function addresses(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) =>
    /^(url|canonicalUrl)$/.test(name) ? [String(child)] : addresses(child)
  );
}
